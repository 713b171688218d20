import { crumbs, page } from "../site/base.js";
import { card } from "../site/card.js";
import { escape } from "../site/text.js";

export const data = {
  pagination: { data: "collections.listings", size: 1, alias: "listing" },
  eleventyImport: { collections: ["news"] },
  eleventyExcludeFromCollections: true,
  permalink: ({ listing }) => `${listing.address}index.html`,
};

export function render({ listing, page: { url } }) {
  return page({
    url,
    title: listing.title,
    feed: listing.address.startsWith("thong-bao") ? "" : `${url.replace(/trang\/.*/, "")}index.xml`,
    main: `<div class="wrap">
  ${crumbs(listing.crumbs)}
  <header class="opening">
    <h1 class="opening__title">${escape(listing.title)}</h1>
    <div class="meta opening__meta"><span>${listing.total} thông báo</span></div>
  </header>
  ${listing.periods.length ? periods(listing) : ""}
  <div class="ruled">
    <ul class="rows" role="list">${listing.posts.map(card).join("")}</ul>
    <nav class="pager" aria-label="Trang">
      ${listing.newer && `<a rel="prev" href="${listing.newer}">Trang trước</a>`}
      <span>Trang ${listing.number} trên ${listing.pages}</span>
      ${listing.older && `<a rel="next" href="${listing.older}">Trang sau</a>`}
    </nav>
  </div>
</div>`,
  });
}

const periods = (listing) => `<nav class="periods" aria-label="Theo thời gian"><ul class="periods__list" role="list">
    ${listing.periods.map(({ href, title, count }) => `<li><a class="periods__link" href="${href}">${title} <span class="periods__count">${count} thông báo</span></a></li>`).join("\n    ")}
  </ul></nav>`;
