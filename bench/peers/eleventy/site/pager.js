import { span } from "./text.js";

/** Return the links between the pages of a list, nothing for a list of one page. */
export const pager = (listing) =>
  listing.newer || listing.older
    ? `<nav class="pager" aria-label="Phân trang">
  ${listing.newer && `<a class="pager__link pager__link--end pager__link--newest" href="${listing.newest}">Mới nhất</a>
  <a class="pager__link pager__link--newer" href="${listing.newer}" rel="prev">Mới hơn</a>`}
  <span class="pager__span">${span(listing.posts)}</span>
  ${listing.older && `<a class="pager__link pager__link--older" href="${listing.older}" rel="next">Cũ hơn</a>
  <a class="pager__link pager__link--end pager__link--oldest" href="${listing.oldest}">Cũ nhất</a>`}
</nav>`
    : "";

/** Return how many posts a list has, on a later page how many stand on it, and of which months. */
export const extent = (listing) =>
  `<span>${listing.number === 1 ? listing.all.length : listing.posts.length} thông báo</span>${listing.posts.length ? `<span>${span(listing.posts)}</span>` : ""}`;
