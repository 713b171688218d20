import { icon } from "./icon.js";

/** The reader's choice of text size and contrast. */
export const COMFORT = `<div class="comfort" role="group" aria-label="Cỡ chữ và độ tương phản">
  <button class="comfort__button comfort__button--small" type="button" data-text="-1">A−<span class="hidden"> chữ nhỏ hơn</span></button>
  <button class="comfort__button" type="button" data-text="0">A<span class="hidden"> cỡ chữ thường</span></button>
  <button class="comfort__button comfort__button--large" type="button" data-text="1">A+<span class="hidden"> chữ lớn hơn</span></button>
  <button class="contrast" type="button" aria-pressed="false" data-contrast>${icon("contrast")}Tương phản cao</button>
</div>`;
