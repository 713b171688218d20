import { termsOf } from "./names.js";
import { escape, leaf, summaryOf } from "./text.js";

const cards = new Map();

/** Return a post in a list; made once for all lists whose titles have one level. */
export function card(post, level) {
  const key = `${level}${post.url}`;
  if (!cards.has(key)) {
    cards.set(key, drawn(post, level));
  }
  return cards.get(key);
}

const drawn = (post, level) => `<li class="rows__item"><article class="notice notice--full">
  ${opening(post, level)}
  <p class="notice__summary">${summaryOf(post)}</p>
  <p class="meta notice__meta">
    ${agencies(post)}
    ${termsOf(post.data, "chuyen-muc").map(({ href, name }) => `<a class="quiet-link" href="${href}">${escape(name)}</a>`).join("")}
  </p>
</article></li>`;

/** Return a post in a list without its summary and its category. */
export const brief = (post) => `<li class="rows__item"><article class="notice">
  ${opening(post, 3)}
  <p class="meta notice__meta">
    ${agencies(post)}
  </p>
</article></li>`;

const opening = (post, level) => `${leaf(post.date)}
  <div class="notice__text">
    <h${level} class="notice__title"><a class="title-link" href="${post.url}">${escape(post.data.title)}</a></h${level}>
  </div>`;

const agencies = (post) => termsOf(post.data, "co-quan").map(({ name }) => `<span>${escape(name)}</span>`).join("\n    ");
