import { page } from "../site/base.js";
import { brief } from "../site/card.js";
import { counted } from "../site/counted.js";
import { documentsOf } from "../site/documents.js";
import { groupsOf } from "../site/groups.js";
import { ORIGIN, SITE } from "../site/origin.js";
import { DEPARTMENT } from "../site/structured.js";
import { countedTopic, datesOf, stateOf } from "../site/themes.js";

export const data = {
  eleventyImport: { collections: ["news"] },
  eleventyExcludeFromCollections: true,
  permalink: "index.html",
};

const WEBSITE = { "@type": "WebSite", name: SITE, url: `${ORIGIN}/`, inLanguage: "vi", publisher: { "@id": DEPARTMENT["@id"] } };

export function render({ collections, page: { url } }) {
  const { posts, terms } = groupsOf(collections.news);
  const themes = [...terms["chu-de"]].sort((a, b) => datesOf(b[0]).starts - datesOf(a[0]).starts).slice(0, 3);
  const agencies = [...terms["co-quan"]].sort((a, b) => b[1].length - a[1].length).slice(0, 8);
  return page({
    url,
    title: SITE,
    nodes: [WEBSITE, DEPARTMENT],
    main: `<h1 class="hidden">${SITE}</h1>
<div class="wrap">
  <div class="front">
    <section class="front__aside" aria-labelledby="thong-bao-moi">
      ${heading("thong-bao-moi", "Thông báo mới", "/thong-bao/", "Tất cả thông báo")}
      <ul class="rows plain">
      ${posts.slice(0, 8).map(brief).join("\n      ")}
      </ul>
    </section>
  </div>
</div>
<section class="tinted section" aria-labelledby="chu-de">
  <div class="wrap">
    ${heading("chu-de", "Chủ đề", "/chu-de/", "Tất cả chủ đề")}
    <div class="topics topics--led">
      ${themes.map(([id, of], index) => countedTopic(id, of, { top: top(id), week: index === 0 })).join("\n      ")}
    </div>
  </div>
</section>
<div class="wrap section pair">
  <section aria-labelledby="van-ban-moi">
    ${heading("van-ban-moi", "Văn bản mới", "/thong-bao/", "Tất cả thông báo")}
    ${documentsOf(posts.filter((post) => post.data.document).slice(0, 5), "van-ban-moi")}
  </section>
  <section aria-labelledby="co-quan">
    ${heading("co-quan", "Cơ quan", "/co-quan/", "Tất cả cơ quan")}
    ${counted("co-quan", agencies)}
  </section>
</div>`,
  });
}

const top = (id) => `<p class="meta topic__top"><span class="topic__state">${stateOf(id)}</span></p>`;

const heading = (id, title, href, more) => `<div class="heading">
      <h2 class="heading__title" id="${id}">${title}</h2>
      <a class="heading__more" href="${href}">${more}</a>
    </div>`;
