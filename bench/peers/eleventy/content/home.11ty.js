import { page, SITE } from "../site/base.js";
import { card } from "../site/card.js";
import { counted } from "../site/counted.js";
import { groupsOf } from "../site/groups.js";
import { TAXONOMIES } from "../site/names.js";

export const data = {
  eleventyImport: { collections: ["news"] },
  eleventyExcludeFromCollections: true,
  permalink: "index.html",
};

export function render({ collections, page: { url } }) {
  const groups = groupsOf(collections.news);
  return page({
    url,
    title: SITE,
    main: `<div class="wrap">
  <h1 class="opening__title">${SITE}</h1>
  <ul class="rows" role="list">${groups.posts.slice(0, 20).map(card).join("")}</ul>
  ${Object.keys(TAXONOMIES).map((taxonomy) => counted(taxonomy, groups.terms[taxonomy])).join("")}
</div>`,
  });
}
