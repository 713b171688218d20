// Hides what is no longer urgent on a page built before that moment, the strip with its last row.
const strip = document.querySelector(".urgent");

if (strip) {
  const rows = [...strip.querySelectorAll("[data-expires]")];
  const hide = () => {
    rows.forEach((row) => (row.hidden = Date.parse(row.dataset.expires) <= Date.now()));
    strip.hidden = rows.every((row) => row.hidden);
  };
  hide();
  document.addEventListener("visibilitychange", hide);
}
