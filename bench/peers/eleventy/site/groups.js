import { NAMES } from "./names.js";

const known = new WeakMap();

/** Return the posts of every term and every time, newest first, and each post's place among all.
 * They are sorted into groups once for all pages.
 */
export function groupsOf(news) {
  if (!known.has(news)) {
    known.set(news, groups([...news].reverse()));
  }
  return known.get(news);
}

function groups(posts) {
  const terms = {};
  for (const [taxonomy, names] of Object.entries(NAMES)) {
    terms[taxonomy] = new Map(Object.keys(names).map((id) => [id, []]));
  }
  const years = new Map();
  const months = new Map();
  for (const post of posts) {
    for (const taxonomy in terms) {
      post.data[taxonomy]?.forEach((id) => terms[taxonomy].get(id).push(post));
    }
    const date = post.date.toISOString();
    put(years, date.slice(0, 4), post);
    put(months, date.slice(0, 7).replace("-", "/"), post);
  }
  const places = new Map(posts.map((post, place) => [post.url, place]));
  return { posts, terms, years, months, places };
}

function put(map, key, post) {
  if (!map.has(key)) {
    map.set(key, []);
  }
  map.get(key).push(post);
}
