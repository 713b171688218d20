import { NAMES } from "./names.js";

const known = new WeakMap();

/** Return the posts of every term and every time, newest first.
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
  return { posts, terms, years, months };
}

const places = new WeakMap();

/** Return each post's place in a list by its address; counted once for each list. */
export function placesOf(list) {
  if (!places.has(list)) {
    places.set(list, new Map(list.map((post, place) => [post.url, place])));
  }
  return places.get(list);
}

function put(map, key, post) {
  if (!map.has(key)) {
    map.set(key, []);
  }
  map.get(key).push(post);
}
