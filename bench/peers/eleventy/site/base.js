import { footer } from "./footer.js";
import { ORIGIN, SITE } from "./origin.js";
import { script } from "./structured.js";
import { escape } from "./text.js";

const SECTIONS = { "thong-bao": "Thông báo", "chu-de": "Chủ đề", "co-quan": "Cơ quan", "chuyen-muc": "Chuyên mục" };

/** Return a whole page; ``description`` is ready for HTML, ``feed`` the address of its own feed,
 * ``nodes`` are what machines are told. ``name`` is what the feed belongs to.
 */
export function page({ url, title, name = title, type = "website", description, head = "", feed = "", nodes = [], main }) {
  const shown = escape(title);
  const about = description ?? `${shown} – ${SITE}`;
  const address = ORIGIN + url;
  return `<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${url === "/" ? SITE : `${shown} – ${SITE}`}</title>
  <meta name="description" content="${about}">
  <link rel="canonical" href="${address}">
  <meta property="og:type" content="${type}">
  <meta property="og:locale" content="vi_VN">
  <meta property="og:site_name" content="${SITE}">
  <meta property="og:title" content="${shown}">
  <meta property="og:description" content="${about}">
  <meta property="og:url" content="${address}">
  ${head}
  <meta name="theme-color" content="#a3161e">
  <link rel="icon" href="/tinh/mark.svg" type="image/svg+xml">
  <link rel="preload" href="/tinh/be-vietnam-pro-400.woff2" as="font" type="font/woff2" crossorigin>
  <link rel="preload" href="/tinh/be-vietnam-pro-600.woff2" as="font" type="font/woff2" crossorigin>
  <link rel="preload" href="/tinh/be-vietnam-pro-700.woff2" as="font" type="font/woff2" crossorigin>
  <script src="/tinh/head.js"></script>
  <link rel="stylesheet" href="/tinh/site.css">
  <link rel="alternate" type="application/atom+xml" title="Tin mới (Atom)" href="/index.xml">
  ${feed && `<link rel="alternate" type="application/atom+xml" title="${escape(name)} (Atom)" href="${feed}">`}
  <script src="/tinh/site.js" defer></script>
  ${nodes.length ? script(nodes) : ""}
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
      <ul class="wrap nav__list plain">
        <li><a class="nav__link" href="/"${url === "/" ? ' aria-current="page"' : ""}>Trang chủ</a></li>
        ${Object.entries(SECTIONS).map((section) => navLink(url, ...section)).join("\n        ")}
      </ul>
    </nav>
  </header>
  <main class="main" id="noi-dung" tabindex="-1">
    ${main}
    <p class="wrap print-only">Địa chỉ trang: ${address}</p>
  </main>
  ${footer}
</body>
</html>
`;
}

const navLink = (url, section, name) =>
  `<li><a class="nav__link" href="/${section}/"${url.startsWith(`/${section}/`) ? ' aria-current="true"' : ""}>${name}</a></li>`;

/** Return the crumbs: the home page, then ``links``. */
export const crumbs = (links) => `<nav class="crumbs" aria-label="Đường dẫn">
    <ol class="crumbs__list plain">
      <li class="crumbs__item"><a class="crumbs__link" href="/">Trang chủ</a></li>
      ${links.map(({ href, name }) => `<li class="crumbs__item"><a class="crumbs__link" href="${href}">${escape(name)}</a></li>`).join("\n      ")}
    </ol>
  </nav>`;
