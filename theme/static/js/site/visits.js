// Fills in the total of visits from its own file; without it the link beside it leads to the figures.
const place = document.querySelector("[data-visits]");

if (place) {
  fetch(place.dataset.visits)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(({ total }) => {
      if (!Number.isSafeInteger(total)) return;
      const shown = new Intl.NumberFormat(document.documentElement.lang).format(total);
      place.querySelector("[data-visits-total]").textContent = shown;
      place.hidden = false;
    })
    .catch(() => {});
}
