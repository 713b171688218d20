import { crumbs } from "./base.js";
import { pager } from "./pager.js";
import { documentsOf } from "./documents.js";
import { follow } from "./icon.js";
import { NAMES, termsOf } from "./names.js";
import { datesOf, stateOf, weekOf } from "./themes.js";
import { escape, leaf, summaryOf, time } from "./text.js";

const SHAPES = 4;
const shapes = new Map(Object.keys(NAMES["co-quan"]).map((id, index) => [id, index % SHAPES]));
const marker = (id) => `<span class="marker marker--${shapes.get(id)}" aria-hidden="true"></span>`;

/** Return the main part of a theme's page; the first tells of all its posts. */
export function themePage(listing, feed) {
  const posts = listing.number === 1 ? listing.all : listing.posts;
  const counts = countAgencies(posts);
  const issued = posts.filter((post) => post.data.document);
  return `${banner(listing)}
<div class="wrap split">
  <section class="split__main" aria-labelledby="dien-bien">
    <div class="heading">
      <h2 class="heading__title" id="dien-bien">Diễn biến</h2>
      ${listing.number === 1 ? `<p class="meta"><span>${posts.length} thông báo</span><span>${counts.size} cơ quan</span></p>` : ""}
    </div>
    <ol class="timeline plain">
      ${[...listing.posts].reverse().map(step).join("\n      ")}
    </ol>
    ${pager(listing)}
  </section>
  <aside class="split__side split__side--stay" aria-label="Về chủ đề">
    <section aria-labelledby="co-quan">
      <h2 class="block-title" id="co-quan">Cơ quan tham gia</h2>
      <ul class="counted plain">
        ${[...counts].map(takingPart).join("\n        ")}
      </ul>
    </section>
    ${issued.length ? `<section aria-labelledby="van-ban">
      <h2 class="block-title" id="van-ban">Văn bản</h2>
      ${documentsOf(issued, "van-ban")}
    </section>` : ""}
    <section aria-labelledby="theo-doi">
      <h2 class="block-title" id="theo-doi">Theo dõi</h2>
      ${follow(feed, escape(listing.title))}
    </section>
  </aside>
</div>`;
}

function banner(listing) {
  const { starts, ends } = datesOf(listing.id);
  const month = `<h2 class="banner__label">Tháng ${starts.getUTCMonth() + 1} năm ${starts.getUTCFullYear()}</h2>`;
  return `<header class="banner">
  <div class="wrap">
    ${crumbs(listing.crumbs)}
    <div class="banner__grid">
      <div>
        <p class="labels"><span class="label label--over">${stateOf(listing.id)}</span></p>
        <h1 class="banner__title">${escape(listing.title)}</h1>
      </div>
      <div class="banner__dates">
        ${listing.number === 1 ? `${month}\n        ${weekOf(listing.id)}` : ""}
        <dl class="banner__facts">
          <dt>Bắt đầu</dt><dd>${time(starts)}</dd>
          <dt>Kết thúc</dt><dd>${time(ends)}</dd>
        </dl>
      </div>
    </div>
  </div>
</header>`;
}

function step(post) {
  const [{ href, name }] = termsOf(post.data, "co-quan");
  return `<li class="timeline__item">
        ${leaf(post.date)}
        <div class="timeline__text">
          <p class="timeline__agency">${marker(post.data["co-quan"][0])}<a class="quiet-link" href="${href}">${escape(name)}</a></p>
          <h3 class="timeline__title"><a class="title-link" href="${post.url}">${escape(post.data.title)}</a></h3>
          <p class="timeline__summary">${summaryOf(post)}</p>
        </div>
      </li>`;
}

function countAgencies(posts) {
  const counts = new Map();
  for (const id of posts.flatMap((post) => post.data["co-quan"])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const takingPart = ([id, count]) => `<li class="counted__item">
          <span class="counted__name">${marker(id)}<a class="counted__link" href="/co-quan/${id}/">${escape(NAMES["co-quan"][id])}</a></span>
          <span class="counted__count">${count} thông báo</span>
        </li>`;
