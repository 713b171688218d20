import { page } from "../site/base.js";
import { counted } from "../site/counted.js";
import { groupsOf } from "../site/groups.js";
import { TAXONOMIES } from "../site/names.js";

export const data = {
  taxonomies: Object.keys(TAXONOMIES),
  pagination: { data: "taxonomies", size: 1, alias: "taxonomy" },
  eleventyImport: { collections: ["news"] },
  eleventyExcludeFromCollections: true,
  permalink: ({ taxonomy }) => `${taxonomy}/index.html`,
};

export function render({ collections, taxonomy, page: { url } }) {
  const title = TAXONOMIES[taxonomy];
  return page({
    url,
    title,
    main: `<div class="wrap">
  <h1 class="opening__title">${title}</h1>
  ${counted(taxonomy, groupsOf(collections.news).terms[taxonomy])}
</div>`,
  });
}
