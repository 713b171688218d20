import { NAMES } from "./names.js";
import { escape } from "./text.js";

/** Return the terms of a taxonomy that have posts, the largest first. */
export function counted(taxonomy, terms) {
  const used = [...terms].filter(([, posts]) => posts.length).sort((a, b) => b[1].length - a[1].length);
  const items = used.map(([id, posts]) => `<li><a href="/${taxonomy}/${id}/">${escape(NAMES[taxonomy][id])}</a> <span>${posts.length} thông báo</span></li>`);
  return `<ul class="counted">${items.join("")}</ul>`;
}
