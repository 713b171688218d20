import { readFileSync } from "node:fs";
import { NAMES } from "./names.js";
import { day, escape, time } from "./text.js";

const DAYS = JSON.parse(readFileSync("themes.json", "utf-8"));
const WEEKDAYS = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
const cards = new Map();

/** Return when a theme starts and ends. */
export const datesOf = (id) => ({ starts: new Date(DAYS[id].starts), ends: new Date(DAYS[id].ends) });

export const stateOf = (id) => (datesOf(id).ends < new Date() ? "Đã kết thúc" : "Đang diễn ra");

/** Return the card of a theme that a post belongs to; made once for all posts. */
export function topicOfPost(id) {
  if (!cards.has(id)) {
    const top = `<p class="meta topic__top"><span>Thuộc chủ đề</span><span class="topic__state">${stateOf(id)}</span></p>`;
    cards.set(id, topic(id, 2, top));
  }
  return cards.get(id);
}

/** Return the card of a theme in a list, with the numbers of its posts; ``week`` shows its days. */
export function countedTopic(id, posts, { top = "", week = false } = {}) {
  const agencies = new Set(posts.flatMap((post) => post.data["co-quan"]));
  const counts = `
    <span>${posts.length} thông báo</span>
    <span>${agencies.size} cơ quan</span>`;
  return topic(id, 3, top, counts, week ? weekOf(id) : "");
}

function topic(id, level, top, counts = "", week = "") {
  const { starts, ends } = datesOf(id);
  return `<article class="topic topic--over">
  ${top}
  <h${level} class="topic__title"><a class="title-link" href="/chu-de/${id}/">${escape(NAMES["chu-de"][id])}</a></h${level}>
  ${week}
  <p class="meta">
    <span>Từ ${time(starts)} đến ${time(ends)}</span>${counts}
  </p>
</article>`;
}

/** Return the seven days of a theme. */
export function weekOf(id) {
  const days = Array.from({ length: 7 }, (_, index) => {
    const date = new Date(datesOf(id).starts);
    date.setUTCDate(date.getUTCDate() + index);
    const [mark, word] = index ? ["", ""] : [" week__day--marked", '<span class="hidden"> có hoạt động</span>'];
    return `<li class="week__day${mark}"><time datetime="${day(date)}"><span class="week__name">${WEEKDAYS[date.getUTCDay()]}</span> ${day(date).slice(8)}</time>${word}</li>`;
  });
  return `<ol class="week plain" aria-label="Các ngày diễn ra">
  ${days.join("\n  ")}
</ol>`;
}
