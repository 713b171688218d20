import { groupsOf, placesOf } from "./groups.js";
import { termsOf } from "./names.js";
import { escape, time } from "./text.js";

const RELATED = 4;
const hints = new Map();

/** Return up to four posts of the same themes, then of the same first agency, the nearest first. */
export function related(data) {
  const { terms } = groupsOf(data.collections.news);
  const found = new Map();
  for (const list of [...data["chu-de"].map((id) => terms["chu-de"].get(id)), terms["co-quan"].get(data["co-quan"][0])]) {
    if (found.size < RELATED) {
      nearest(data.page.url, list).forEach((post) => found.set(post.url, post));
    }
  }
  const items = [...found.values()].slice(0, RELATED).map(hint);
  return `<section class="related" aria-labelledby="tin-lien-quan">
  <h2 class="block-title" id="tin-lien-quan">Tin liên quan</h2>
  <ul class="related__list plain">
    ${items.join("\n    ")}
  </ul>
</section>`;
}

/** Return the two posts before and the two after a post in a list. */
function nearest(url, list) {
  const place = placesOf(list).get(url);
  return [1, -1, 2, -2].map((distance) => list[place + distance]).filter(Boolean);
}

/** Return a post as a hint to it; made once for all that hint to it. */
function hint(post) {
  if (!hints.has(post.url)) {
    hints.set(
      post.url,
      `<li class="related__item">
      <div class="related__text">
        <h3 class="related__title"><a class="title-link" href="${post.url}">${escape(post.data.title)}</a></h3>
        <p class="meta">${time(post.date)}${termsOf(post.data, "co-quan").map(({ name }) => `<span>${escape(name)}</span>`).join("")}</p>
      </div>
    </li>`,
    );
  }
  return hints.get(post.url);
}
