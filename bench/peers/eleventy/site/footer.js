import { COMFORT } from "./comfort.js";
import { SITE } from "./origin.js";

/** The footer of every page. */
export const footer = `<footer class="footer">
  <div class="footer__band"></div>
  <div class="wrap footer__grid">
    <section class="footer__about" aria-labelledby="chu-quan">
      <h2 class="footer__name" id="chu-quan">Sở Mẫu<br>Thành phố Mẫu</h2>
      <ul class="footer__facts plain"></ul>
      ${COMFORT}
    </section>
    <nav class="footer__nav" aria-labelledby="chan-trang-1">
      <h2 class="footer__title" id="chan-trang-1">Chuyên trang</h2>
      <ul class="plain">
        <li><a class="footer__link" href="/thong-bao/">Thông báo</a></li>
        <li><a class="footer__link" href="/chuyen-muc/">Chuyên mục</a></li>
        <li><a class="footer__link" href="/chu-de/">Chủ đề</a></li>
        <li><a class="footer__link" href="/co-quan/">Cơ quan</a></li>
      </ul>
    </nav>
    <nav class="footer__nav" aria-labelledby="chan-trang-2">
      <h2 class="footer__title" id="chan-trang-2">Về trang này</h2>
      <ul class="plain">
        <li><a class="footer__link" href="/sitemap.xml">Sơ đồ trang</a></li>
        <li><a class="footer__link" href="/index.xml">Tin mới (Atom)</a></li>
      </ul>
    </nav>
  </div>
  <div class="wrap footer__end">
    <p>Bản quyền © <span>${SITE}</span></p>
    <p>Ghi rõ nguồn khi phát hành lại thông tin từ trang này</p>
  </div>
</footer>`;
