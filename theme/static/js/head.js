// Reading comfort: the size of the text and high contrast, as this reader chose them last.
// Loaded in the head and run at once, so that no page is first painted otherwise.
(() => {
  "use strict";

  const root = document.documentElement;
  const SIZES = ["small", "", "large", "larger", "largest"];
  const NORMAL = 1;

  // A browser may refuse to keep anything: the choice then lasts as long as the page.
  const recall = (key) => {
    try {
      return localStorage.getItem(`newsroom.${key}`);
    } catch {
      return null;
    }
  };
  const keep = (key, value) => {
    try {
      localStorage.setItem(`newsroom.${key}`, value);
    } catch {}
  };

  const contrastByDefault = () => matchMedia("(prefers-contrast: more)").matches;
  const recallSize = () => (SIZES.includes(recall("text")) ? SIZES.indexOf(recall("text")) : NORMAL);
  const recallContrast = () =>
    recall("contrast") ? recall("contrast") === "high" : contrastByDefault();

  let size = recallSize();
  let contrast = recallContrast();

  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);

  const apply = () => {
    SIZES.forEach((name, at) => name && root.classList.toggle(`text-${name}`, at === size));
    root.classList.toggle("contrast-high", contrast);
    each("[data-contrast]", (button) => button.setAttribute("aria-pressed", contrast));
    each("[data-text]", (button) => {
      const step = Number(button.dataset.text);
      const idle = step ? !SIZES.hasOwnProperty(size + step) : size === NORMAL;
      button.setAttribute("aria-disabled", idle);
    });
  };

  const resize = (step) => {
    size = step ? Math.min(Math.max(size + step, 0), SIZES.length - 1) : NORMAL;
    keep("text", SIZES[size]);
  };
  const switchContrast = () => {
    contrast = !contrast;
    keep("contrast", contrast ? "high" : "normal");
  };

  root.classList.add("js");
  // Hits are about to come: their place is kept (components/hits.css).
  root.classList.toggle("asked", /[?&]q=[^&]/.test(location.search));
  apply();
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-text], [data-contrast]");
    if (!button) return;
    if (button.dataset.text) resize(Number(button.dataset.text));
    else switchContrast();
    apply();
  });
  // Another tab of this site, or this page taken back from the browser's memory.
  const recallAll = () => {
    size = recallSize();
    contrast = recallContrast();
    apply();
  };
  addEventListener("storage", recallAll);
  addEventListener("pageshow", (event) => event.persisted && recallAll());
})();
