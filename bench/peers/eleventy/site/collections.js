import { groupsOf } from "./groups.js";
import { NAMES, TAXONOMIES } from "./names.js";

const PER_PAGE = 20;
const PER_FEED = 30;

/** Return every page of every listing. */
export function listings(news) {
  const groups = groupsOf(news);
  const years = [...groups.years].map(([year, posts]) => period(`thong-bao/${year}/`, `Năm ${year}`, posts));
  const all = { address: "thong-bao/", title: "Thông báo", posts: groups.posts, crumbs: [], periods: years };
  return [
    all,
    ...[...groups.years].map(([year, posts]) => yearListing(groups, year, posts)),
    ...[...groups.months].map(([month, posts]) => monthListing(month, posts)),
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
      period(`thong-bao/${month}/`, `Thông báo tháng ${month.slice(5)} năm ${year}`, inMonth),
    ),
  };
}

function monthListing(month, posts) {
  const year = month.slice(0, 4);
  return {
    address: `thong-bao/${month}/`,
    title: `Thông báo tháng ${month.slice(5)} năm ${year}`,
    posts,
    crumbs: [
      { href: "/thong-bao/", name: "Thông báo" },
      { href: `/thong-bao/${year}/`, name: `Thông báo năm ${year}` },
    ],
    periods: [],
  };
}

function termListings(groups) {
  return Object.entries(groups.terms).flatMap(([taxonomy, terms]) =>
    [...terms].map(([id, posts]) => ({
      address: `${taxonomy}/${id}/`,
      title: NAMES[taxonomy][id],
      posts,
      crumbs: [{ href: `/${taxonomy}/`, name: TAXONOMIES[taxonomy] }],
      periods: [],
    })),
  );
}

const period = (address, title, posts) => ({ href: `/${address}`, title, count: posts.length });

function pagesOf(listing) {
  const pages = Math.max(1, Math.ceil(listing.posts.length / PER_PAGE));
  const place = (number) => (number === 1 ? listing.address : `${listing.address}trang/${number}/`);
  return Array.from({ length: pages }, (_, index) => ({
    ...listing,
    address: place(index + 1),
    total: listing.posts.length,
    posts: listing.posts.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    number: index + 1,
    pages,
    newer: index > 0 ? `/${place(index)}` : "",
    older: index + 1 < pages ? `/${place(index + 2)}` : "",
  }));
}
