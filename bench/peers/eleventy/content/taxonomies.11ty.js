import { crumbs, page } from "../site/base.js";
import { counted } from "../site/counted.js";
import { groupsOf } from "../site/groups.js";
import { TAXONOMIES } from "../site/names.js";
import { countedTopic } from "../site/themes.js";

export const data = {
  taxonomies: Object.keys(TAXONOMIES),
  pagination: { data: "taxonomies", size: 1, alias: "taxonomy" },
  eleventyImport: { collections: ["news"] },
  eleventyExcludeFromCollections: true,
  permalink: ({ taxonomy }) => `${taxonomy}/index.html`,
};

export function render({ collections, taxonomy, page: { url } }) {
  const title = TAXONOMIES[taxonomy];
  const used = [...groupsOf(collections.news).terms[taxonomy]].filter(([, posts]) => posts.length);
  return page({
    url,
    title,
    main: `<div class="wrap">
  ${crumbs([])}
  <header class="opening">
    <h1 class="opening__title">${title}</h1>
  </header>
  ${taxonomy === "chu-de" ? topics(used) : `<div class="shelf">\n    ${counted(taxonomy, used)}\n  </div>`}
</div>`,
  });
}

const topics = (themes) => `<section class="stack">
    <div class="topics">
      ${themes.map(([id, posts]) => countedTopic(id, posts)).join("\n      ")}
    </div>
  </section>`;
