import { NAMES } from "./names.js";
import { escape } from "./text.js";

/** Return the terms of a taxonomy with their numbers of posts. */
export function counted(taxonomy, terms) {
  const note = taxonomy === "co-quan" ? '\n    <span class="counted__note">Thành phố Mẫu</span>' : "";
  const items = terms.map(([id, posts]) => `<li class="counted__item">
    <span class="counted__name"><a class="counted__link" href="/${taxonomy}/${id}/">${escape(NAMES[taxonomy][id])}</a></span>
    <span class="counted__count">${posts.length} thông báo</span>${note}
  </li>`);
  return `<ul class="counted counted--columns plain">
  ${items.join("\n  ")}
</ul>`;
}
