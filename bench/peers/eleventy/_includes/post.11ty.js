import { crumbs, ORIGIN, page } from "../site/base.js";
import { groupsOf } from "../site/groups.js";
import { termsOf } from "../site/names.js";
import { day, escape, summary, vietnameseDay } from "../site/text.js";

export function render(data) {
  const { url, date } = data.page;
  const [category] = termsOf(data, "chuyen-muc");
  return page({
    url,
    title: data.title,
    type: "article",
    description: summary(url, data.description, data.content),
    head: head(data, category),
    main: `<div class="wrap">
  ${crumbs([{ href: "/thong-bao/", name: "Thông báo" }, category])}
  <article class="article">
    <header class="article__head">
      <p class="labels"><a class="chip" href="${category.href}">${escape(category.name)}</a></p>
      <h1 class="article__title">${escape(data.title)}</h1>
      ${data.description ? `<p class="article__summary">${escape(data.description)}</p>` : ""}
    </header>
    <div class="byline">
      <p class="meta"><span>Ngày thông báo: <strong>${time(date)}</strong></span></p>
      <ul class="byline__agencies" role="list">
        ${termsOf(data, "co-quan").map(({ href, name }) => `<li><a class="byline__link" href="${href}">${escape(name)}</a></li>`).join("")}
      </ul>
    </div>
    <div class="reading">
      <div class="reading__part" lang="vi"><div class="prose">${data.content}</div></div>
      <aside class="reading__side" aria-label="Thông tin kèm theo">
        ${data.document ? documents(data.document, date) : ""}
        ${termsOf(data, "chu-de").map(({ href, name }) => `<section class="topic"><h2 class="topic__title"><a href="${href}">${escape(name)}</a></h2></section>`).join("")}
        ${related(data)}
      </aside>
    </div>
  </article>
  ${neighbours(data)}
</div>`,
  });
}

const time = (date) => `<time datetime="${day(date)}">${vietnameseDay(date)}</time>`;

function head(data, category) {
  const { url, date } = data.page;
  const article = { "@context": "https://schema.org", "@type": "NewsArticle", headline: data.title, datePublished: day(date), url: ORIGIN + url };
  return `<meta property="article:published_time" content="${day(date)}">
  <meta property="article:section" content="${escape(category.name)}">
  <script type="application/ld+json">${JSON.stringify(article)}</script>`;
}

const documents = (document, date) => `<section aria-labelledby="van-ban">
          <h2 class="block-title" id="van-ban">Văn bản liên quan</h2>
          <table class="documents__table"><tbody><tr><th scope="row">${escape(document.number)}</th><td><time>${vietnameseDay(date)}</time></td><td>${escape(document.title)}</td></tr></tbody></table>
        </section>`;

function related(data) {
  const posts = groupsOf(data.collections.news).terms["co-quan"].get(data["co-quan"][0]);
  const others = posts.slice(0, 4).filter((post) => post.url !== data.page.url);
  return `<section class="related" aria-labelledby="tin-lien-quan">
          <h2 class="block-title" id="tin-lien-quan">Tin liên quan</h2>
          <ul class="related__list" role="list">
            ${others.map((post) => `<li class="related__item"><h3 class="related__title"><a class="title-link" href="${post.url}">${escape(post.data.title)}</a></h3><p class="meta">${time(post.date)}</p></li>`).join("")}
          </ul>
        </section>`;
}

function neighbours(data) {
  const { posts, places } = groupsOf(data.collections.news);
  const place = places.get(data.page.url);
  return `<nav class="neighbours" aria-label="Tin mới hơn và tin cũ hơn">
    ${neighbour(posts[place - 1], "Tin mới hơn", "next")}
    ${neighbour(posts[place + 1], "Tin cũ hơn", "prev")}
  </nav>`;
}

const neighbour = (post, label, rel) =>
  post ? `<p class="neighbours__item"><span class="neighbours__label">${label}</span> <a class="neighbours__link" href="${post.url}" rel="${rel}">${escape(post.data.title)}</a></p>` : "";
