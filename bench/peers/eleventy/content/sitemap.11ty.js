import { ORIGIN } from "../site/origin.js";
import { TAXONOMIES } from "../site/names.js";
import { day } from "../site/text.js";

export const data = {
  eleventyImport: { collections: ["news", "listings"] },
  eleventyExcludeFromCollections: true,
  permalink: "sitemap.xml",
};

export function render({ collections }) {
  const first = collections.listings.filter(({ number }) => number === 1);
  const addresses = ["", ...Object.keys(TAXONOMIES).map((one) => `${one}/`), ...first.map(({ address }) => address)];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${collections.news.map((post) => `<url><loc>${ORIGIN}${post.url}</loc><lastmod>${day(post.date)}</lastmod></url>`).join("\n")}
${addresses.map((address) => `<url><loc>${ORIGIN}/${address}</loc></url>`).join("\n")}
</urlset>
`;
}
