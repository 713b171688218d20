import { termsOf } from "./names.js";
import { day, escape, summaryOf } from "./text.js";

const cards = new Map();

/** Return a post in a list; made once for all lists. */
export function card(post) {
  if (!cards.has(post.url)) {
    cards.set(post.url, drawn(post));
  }
  return cards.get(post.url);
}

function drawn(post) {
  const [year, month, dayOfMonth] = day(post.date).split("-");
  return `<li class="rows__item"><article class="notice notice--full">
  <time class="leaf" datetime="${day(post.date)}"><span class="leaf__day">${dayOfMonth}</span> <span class="leaf__month">Tháng ${month}</span> <span class="leaf__year">${year}</span></time>
  <div class="notice__text">
    <h2 class="notice__title"><a class="title-link" href="${post.url}">${escape(post.data.title)}</a></h2>
    <p class="notice__summary">${summaryOf(post)}</p>
  </div>
  <p class="meta notice__meta">
    ${termsOf(post.data, "co-quan").map(({ name }) => `<span>${escape(name)}</span> `).join("")}
    ${termsOf(post.data, "chuyen-muc").map(({ href, name }) => `<a class="quiet-link" href="${href}">${escape(name)}</a>`).join("")}
  </p>
</article></li>`;
}
