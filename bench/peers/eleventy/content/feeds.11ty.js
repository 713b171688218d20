import { ORIGIN, SITE } from "../site/origin.js";
import { termsOf } from "../site/names.js";
import { escape, summaryOf } from "../site/text.js";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  eleventyImport: { collections: ["news"] },
  eleventyExcludeFromCollections: true,
  permalink: ({ feed }) => `${feed.address}index.xml`,
};

export function render({ feed }) {
  const home = `${ORIGIN}/${feed.address}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>${home}</id>
  <title>${escape(feed.title)}</title>
  <link rel="alternate" type="text/html" href="${home}"/>
  <link rel="self" type="application/atom+xml" href="${home}index.xml"/>
  <updated>${feed.posts[0]?.date.toISOString() ?? ""}</updated>
  <author><name>${SITE}</name></author>
  ${feed.posts.map(entry).join("\n  ")}
</feed>
`;
}

function entry(post) {
  const moment = post.date.toISOString();
  const terms = [...termsOf(post.data, "chuyen-muc"), ...termsOf(post.data, "chu-de")];
  return `<entry xml:lang="vi">
    <id>${ORIGIN}${post.url}</id>
    <title>${escape(post.data.title)}</title>
    <link rel="alternate" type="text/html" hreflang="vi" href="${ORIGIN}${post.url}"/>
    <published>${moment}</published>
    <updated>${moment}</updated>
    ${termsOf(post.data, "co-quan").map(({ name }) => `<author><name>${escape(name)}</name></author>`).join("")}
    ${terms.map(({ name }) => `<category term="${escape(name)}"/>`).join("")}
    <summary>${summaryOf(post)}</summary>
    <content type="html">${escape(post.templateContent)}</content>
  </entry>`;
}
