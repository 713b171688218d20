import { groupsOf } from "./groups.js";
import { NAMES, TAXONOMIES } from "./names.js";

const PER_PAGE = 20;
const PER_THEME_PAGE = 40;
const PER_FEED = 30;

/** Return every page of every listing. */
export function listings(news) {
  const groups = groupsOf(news);
  const years = [...groups.years].map(([year, posts]) => period(`thong-bao/${year}/`, `Năm ${year}`, posts));
  const all = { address: "thong-bao/", title: "Thông báo", posts: groups.posts, crumbs: [], periods: years };
  return [
    all,
    ...[...groups.years].map(([year, posts]) => yearListing(groups, year, posts)),
    ...[...groups.months].map(([month, posts]) => monthListing(groups, month, posts)),
    ...termListings(groups),
  ].flatMap(pagesOf);
}

/** Return the feed of the site and those of the terms. */
export function feeds(news) {
  const groups = groupsOf(news);
  const site = { address: "", title: "Sở Mẫu Thành phố Mẫu", posts: groups.posts };
  return [site, ...termListings(groups)].map((one) => ({ ...one, posts: one.posts.slice(0, PER_FEED) }));
}

function yearListing(groups, year, posts) {
  const months = [...groups.months].filter(([month]) => month.startsWith(year));
  return {
    address: `thong-bao/${year}/`,
    title: `Thông báo năm ${year}`,
    posts,
    crumbs: [{ href: "/thong-bao/", name: "Thông báo" }],
    periods: months.map(([month, inMonth]) =>
      period(`thong-bao/${month}/`, `Tháng ${Number(month.slice(5))}`, inMonth),
    ),
  };
}

function monthListing(groups, month, posts) {
  const year = month.slice(0, 4);
  const others = [...groups.months.keys()].filter((one) => one.startsWith(year));
  return {
    address: `thong-bao/${month}/`,
    title: `Thông báo tháng ${Number(month.slice(5))} năm ${year}`,
    posts,
    crumbs: [
      { href: "/thong-bao/", name: "Thông báo" },
      { href: `/thong-bao/${year}/`, name: `Thông báo năm ${year}` },
    ],
    periods: others.map((one) => ({
      href: `/thong-bao/${one}/`,
      title: `Tháng ${Number(one.slice(5))}`,
      current: one === month,
    })),
  };
}

function termListings(groups) {
  return Object.entries(groups.terms).flatMap(([taxonomy, terms]) =>
    [...terms].map(([id, posts]) => ({
      taxonomy,
      id,
      address: `${taxonomy}/${id}/`,
      title: NAMES[taxonomy][id],
      posts,
      crumbs: [{ href: `/${taxonomy}/`, name: TAXONOMIES[taxonomy] }],
      periods: [],
    })),
  );
}

const period = (address, title, posts) => ({ href: `/${address}`, title, count: posts.length });

/** Cut a list into pages of 20 posts, of 40 for a theme. What would be left for a short last page is
 * shared out among the others.
 */
function pagesOf(listing) {
  const count = listing.posts.length;
  const usual = listing.taxonomy === "chu-de" ? PER_THEME_PAGE : PER_PAGE;
  const size = Math.max(usual, Math.ceil(count / Math.max(1, Math.floor(count / usual))));
  const pages = Math.max(1, Math.ceil(count / size));
  const place = (number) => (number === 1 ? listing.address : `${listing.address}trang/${number}/`);
  return Array.from({ length: pages }, (_, index) => ({
    ...listing,
    crumbs: index ? [...listing.crumbs, { href: `/${listing.address}`, name: listing.title }] : listing.crumbs,
    address: place(index + 1),
    all: listing.posts,
    posts: listing.posts.slice(index * size, (index + 1) * size),
    number: index + 1,
    newest: `/${place(1)}`,
    newer: index > 0 ? `/${place(index)}` : "",
    older: index + 1 < pages ? `/${place(index + 2)}` : "",
    oldest: `/${place(pages)}`,
  }));
}
