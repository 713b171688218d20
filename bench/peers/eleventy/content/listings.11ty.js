import { crumbs, page } from "../site/base.js";
import { card } from "../site/card.js";
import { follow } from "../site/icon.js";
import { ORIGIN } from "../site/origin.js";
import { extent, pager } from "../site/pager.js";
import { agency, breadcrumbs } from "../site/structured.js";
import { day, escape, span } from "../site/text.js";
import { themePage } from "../site/theme_page.js";
import { datesOf } from "../site/themes.js";

export const data = {
  pagination: { data: "collections.listings", size: 1, alias: "listing" },
  eleventyImport: { collections: ["news"] },
  eleventyExcludeFromCollections: true,
  permalink: ({ listing }) => `${listing.address}index.html`,
};

const MAINS = { "co-quan": agencyPage, "chu-de": themePage };

export function render({ listing, page: { url } }) {
  const feed = listing.taxonomy ? `${listing.newest}index.xml` : "";
  const main = MAINS[listing.taxonomy] ?? listPage;
  return page({
    url,
    title: listing.number === 1 ? listing.title : `${listing.title} (${span(listing.posts)})`,
    name: listing.title,
    feed,
    nodes: [...nodes(listing), breadcrumbs(listing.crumbs, listing.title)],
    main: main(listing, feed),
  });
}

function nodes(listing) {
  if (listing.taxonomy === "co-quan") {
    return [agency(listing.id)];
  }
  if (listing.taxonomy === "chu-de") {
    const { starts, ends } = datesOf(listing.id);
    return [{ "@type": "CollectionPage", name: listing.title, url: ORIGIN + listing.newest, inLanguage: "vi", temporalCoverage: `${day(starts)}/${day(ends)}` }];
  }
  return [];
}

const listPage = (listing) => `<div class="wrap">
  ${crumbs(listing.crumbs)}
  <header class="opening">
    <h1 class="opening__title">${escape(listing.title)}</h1>
    <div class="meta opening__meta">${extent(listing)}</div>
  </header>
  ${listing.number === 1 && listing.periods.length ? periods(listing.periods) : ""}
  <div class="ruled">
    ${rows(listing.posts, 2)}
    ${pager(listing)}
  </div>
</div>`;

function agencyPage(listing, feed) {
  return `<div class="wrap">
  ${crumbs(listing.crumbs)}
  <header class="opening">
    <h1 class="opening__title">${escape(listing.title)}</h1>
    <p class="opening__intro">Thành phố Mẫu</p>
    <div class="meta opening__meta">${follow(feed, escape(listing.title))}</div>
  </header>
  <section class="stack" aria-labelledby="thong-bao">
    <div class="heading">
      <h2 class="heading__title" id="thong-bao">Thông báo</h2>
      <p class="meta">${extent(listing)}</p>
    </div>
    ${rows(listing.posts, 3)}
    ${pager(listing)}
  </section>
</div>`;
}

const rows = (posts, level) => `<ul class="rows plain">
${posts.map((post) => card(post, level)).join("\n")}
</ul>`;

const periods = (choices) => `<nav class="periods" aria-label="Theo thời gian">
  <ul class="periods__list plain">
    ${choices.map(choice).join("\n    ")}
  </ul>
</nav>`;

function choice({ href, title, count, current }) {
  const counted = count ? ` <span class="periods__count">${count} thông báo</span>` : "";
  return `<li><a class="periods__link" href="${href}"${current ? ' aria-current="page"' : ""}>${title}${counted}</a></li>`;
}
