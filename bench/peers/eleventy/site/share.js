import { icon } from "./icon.js";

const PRINT = `<li class="share__item" hidden><button class="share__link" type="button" data-print>${icon("print")}In trang</button></li>
    <li class="share__item" hidden><button class="share__link" type="button" data-print="Trong hộp thoại in, chọn “Lưu dưới dạng PDF” để giữ bài trên máy.">${icon("save")}Lưu bài viết</button></li>`;

/** Return ways to pass on the page at ``address``, or to keep it. */
export function share(address) {
  const asked = encodeURIComponent(address);
  return `<section class="share" aria-labelledby="chia-se">
  <h2 class="share__title" id="chia-se">Chia sẻ và lưu</h2>
  <ul class="share__list plain">
    <li><a class="share__link" href="https://www.facebook.com/sharer/sharer.php?u=${asked}" rel="noopener noreferrer">${icon("facebook")}Facebook</a></li>
    <li><a class="share__link" href="https://sp.zalo.me/share_inline?url=${asked}" rel="noopener noreferrer">${icon("zalo")}Zalo</a></li>
    <li class="share__item" hidden><button class="share__link" type="button" data-copy="${address}" data-done="Đã sao chép liên kết.">${icon("copy")}Sao chép liên kết</button></li>
    ${PRINT}
  </ul>
  <p class="share__status" role="status" data-share-status></p>
</section>`;
}
