const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;" };
const LENGTH = 180;
const summaries = new Map();

export const escape = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

export const day = (date) => date.toISOString().slice(0, 10);

export const vietnameseDay = (date) => day(date).split("-").reverse().join("-");

export const address = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");

/** Return a post's summary, ready for HTML: its own, or the beginning of its text. */
export function summary(url, description, html) {
  if (!summaries.has(url)) {
    summaries.set(url, description ? escape(description) : beginning(html));
  }
  return summaries.get(url);
}

export const summaryOf = (post) => summary(post.url, post.data.description, post.templateContent);

function beginning(html) {
  const plain = html.slice(0, 4 * LENGTH).replace(/<[^>]*>?/g, "");
  return `${plain.slice(0, plain.lastIndexOf(" ", LENGTH))} …`;
}
