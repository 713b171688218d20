const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;" };
const LENGTH = 220;
const summaries = new Map();

export const escape = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

const SIGN_OF = { amp: "&", lt: "<", gt: ">", quot: '"', "#34": '"' };

/** Return what HTML says as plain text. */
export const unescape = (html) => html.replace(/&(amp|lt|gt|quot|#34);/g, (_, name) => SIGN_OF[name]);

export const day = (date) => date.toISOString().slice(0, 10);

export const vietnameseDay = (date) => day(date).split("-").reverse().join("-");

/** Return a day as HTML. */
export const time = (date) => `<time datetime="${day(date)}">${vietnameseDay(date)}</time>`;

/** Return a day as a leaf of a calendar. */
export function leaf(date) {
  const [year, month, dayOfMonth] = day(date).split("-");
  return `<time class="leaf" datetime="${day(date)}"><span class="leaf__day">${dayOfMonth}</span> <span class="leaf__month">Tháng ${Number(month)}</span> <span class="leaf__year">${year}</span></time>`;
}

/** Return the months from the last of ``posts``, newest first, to the first. */
export function span(posts) {
  const [to, from] = [posts[0], posts.at(-1)].map(({ date }) => `Tháng ${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`);
  return from === to ? to : `${from} – ${to}`;
}

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
  const plain = html.slice(0, 4 * LENGTH).replace(/<[^>]*>?/g, "").replace(/\s+/g, " ");
  return `${plain.slice(0, plain.lastIndexOf(" ", LENGTH))} …`;
}
