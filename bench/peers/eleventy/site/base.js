import { footer } from "./footer.js";
import { escape } from "./text.js";

export const ORIGIN = "https://tin.example.vn";
export const SITE = "Sở Mẫu Thành phố Mẫu";
const SECTIONS = { "thong-bao": "Thông báo", "chu-de": "Chủ đề", "co-quan": "Cơ quan", "chuyen-muc": "Chuyên mục" };

/** Return a whole page; ``description`` is ready for HTML, ``feed`` the address of its own feed. */
export function page({ url, title, type = "website", description = "", head = "", feed = "", main }) {
  const name = escape(title);
  return `<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${url === "/" ? SITE : `${name} – ${SITE}`}</title>
  ${description && `<meta name="description" content="${description}">`}
  <link rel="canonical" href="${ORIGIN}${url}">
  <meta property="og:type" content="${type}">
  <meta property="og:site_name" content="${SITE}">
  <meta property="og:title" content="${name}">
  ${description && `<meta property="og:description" content="${description}">`}
  <meta property="og:url" content="${ORIGIN}${url}">
  ${head}
  <meta name="theme-color" content="#a3161e">
  <link rel="icon" href="/tinh/mark.svg" type="image/svg+xml">
  <link rel="preload" href="/tinh/be-vietnam-pro-400.woff2" as="font" type="font/woff2" crossorigin>
  <link rel="stylesheet" href="/tinh/site.css">
  <link rel="alternate" type="application/atom+xml" title="Tin mới (Atom)" href="/index.xml">
  ${feed && `<link rel="alternate" type="application/atom+xml" title="${name}" href="${feed}">`}
</head>
<body>
  <a class="skip" href="#noi-dung">Đi tới nội dung chính</a>
  <header class="page-head">
    <div class="masthead">
      <div class="wrap masthead__row">
        <a class="masthead__home" href="/">
          <img class="masthead__mark" src="/tinh/mark.svg" width="64" height="64" alt="">
          <span class="masthead__text"><span class="masthead__name">Sở Mẫu</span> <span class="masthead__parent">Thành phố Mẫu</span></span>
        </a>
      </div>
    </div>
    <nav class="nav" aria-label="Điều hướng chính">
      <ul class="wrap nav__list" role="list">
        <li><a class="nav__link" href="/">Trang chủ</a></li>
        ${Object.entries(SECTIONS).map((section) => navLink(url, ...section)).join("\n        ")}
      </ul>
    </nav>
  </header>
  <main class="main" id="noi-dung" tabindex="-1">
    ${main}
  </main>
  ${footer(url)}
</body>
</html>
`;
}

const navLink = (url, section, name) =>
  `<li><a class="nav__link" href="/${section}/"${url.startsWith(`/${section}/`) ? ' aria-current="true"' : ""}>${name}</a></li>`;

/** Return the crumbs: the home page, then ``links``. */
export const crumbs = (links) => `<nav class="crumbs" aria-label="Đường dẫn">
    <ol class="crumbs__list" role="list">
      <li class="crumbs__item"><a class="crumbs__link" href="/">Trang chủ</a></li>
      ${links.map(({ href, name }) => `<li class="crumbs__item"><a class="crumbs__link" href="${href}">${escape(name)}</a></li>`).join("\n      ")}
    </ol>
  </nav>`;
