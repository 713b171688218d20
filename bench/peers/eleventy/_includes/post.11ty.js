import { crumbs, page } from "../site/base.js";
import { COMFORT } from "../site/comfort.js";
import { documentRow, documents } from "../site/documents.js";
import { groupsOf, placesOf } from "../site/groups.js";
import { termsOf } from "../site/names.js";
import { ORIGIN } from "../site/origin.js";
import { related } from "../site/related.js";
import { share } from "../site/share.js";
import { breadcrumbs, newsArticle } from "../site/structured.js";
import { day, escape, summary, time, unescape } from "../site/text.js";
import { topicOfPost } from "../site/themes.js";

export function render(data) {
  const { url, date } = data.page;
  const [category] = termsOf(data, "chuyen-muc");
  const above = [{ href: "/thong-bao/", name: "Thông báo" }, category];
  const description = summary(url, data.description, data.content);
  return page({
    url,
    title: data.title,
    type: "article",
    description,
    head: `<meta property="article:published_time" content="${day(date)}">
  <meta property="article:section" content="${escape(category.name)}">`,
    nodes: [newsArticle(data, unescape(description)), breadcrumbs(above, data.title)],
    main: `<div class="wrap">
  ${crumbs(above)}
  <article class="article">
    <header class="article__head">
      <p class="labels">
        <a class="chip" href="${category.href}">${escape(category.name)}</a>
      </p>
      <h1 class="article__title">${escape(data.title)}</h1>
      ${data.description ? `<p class="article__summary">${escape(data.description)}</p>` : ""}
    </header>
    <div class="byline">
      <p class="meta">
        <span>Ngày thông báo: <strong>${time(date)}</strong></span>
      </p>
      <ul class="byline__agencies plain">
        ${termsOf(data, "co-quan").map(({ href, name }) => `<li><a class="byline__link" href="${href}">${escape(name)}</a></li>`).join("\n        ")}
      </ul>
      ${COMFORT}
    </div>
    <div class="reading">
      <div class="reading__part"><div class="prose">${data.content}</div></div>
      <div class="reading__foot"></div>
      <aside class="reading__side" aria-label="Thông tin kèm theo">
        ${data.document ? issued(data, date) : ""}
        ${data["chu-de"].map(topicOfPost).join("\n        ")}
        ${related(data)}
      </aside>
      <div class="reading__share">${share(ORIGIN + url)}</div>
    </div>
  </article>
  ${neighbours(data)}
</div>`,
  });
}

const issued = (data, date) => `<section aria-labelledby="van-ban">
          <h2 class="block-title" id="van-ban">Văn bản liên quan</h2>
          ${documents([documentRow(data, date)], "van-ban")}
        </section>`;

function neighbours(data) {
  const { posts } = groupsOf(data.collections.news);
  const place = placesOf(posts).get(data.page.url);
  return `<nav class="neighbours" aria-label="Tin mới hơn và tin cũ hơn">
    ${neighbour(posts[place - 1], "newer", "Tin mới hơn", "next")}
    ${neighbour(posts[place + 1], "older", "Tin cũ hơn", "prev")}
  </nav>`;
}

const neighbour = (post, kind, label, rel) =>
  post ? `<p class="neighbours__item neighbours__item--${kind}"><span class="neighbours__label">${label}</span> <a class="neighbours__link" href="${post.url}" rel="${rel}">${escape(post.data.title)}</a></p>` : "";
