// Opens the photos of a gallery in the page's dialog: arrows, swipe, Escape; the place is told.
const dialog = document.querySelector("[data-lightbox]");

if (dialog?.showModal) {
  const part = (name) => dialog.querySelector(`[data-lightbox-${name}]`);
  const track = part("track");
  const place = part("place");
  const status = part("status");
  const [previous, next] = [part("previous"), part("next")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let opener = null;
  let current = 0;

  const slideOf = (figure, credit) => {
    const slide = document.createElement("figure");
    slide.className = `lightbox__slide ${[...figure.classList].find((one) => one.startsWith("ratio-"))}`;
    const picture = figure.querySelector("picture").cloneNode(true);
    picture.querySelectorAll("[sizes]").forEach((one) => (one.sizes = "100vw"));
    const words = document.createElement("figcaption");
    words.className = "lightbox__caption";
    words.append(...(figure.querySelector("figcaption")?.cloneNode(true).childNodes ?? []));
    if (credit) words.append(" ", credit.cloneNode(true));
    slide.dataset.place = figure.dataset.place ?? "";
    slide.append(picture);
    if (words.textContent.trim()) slide.append(words);
    return slide;
  };

  const tell = (at) => {
    current = at;
    const slides = [...track.children];
    slides.forEach((slide, other) => (slide.inert = other !== at));
    const slide = slides[at];
    const words = slide.querySelector("figcaption") ?? slide.querySelector("img");
    place.textContent = slide.dataset.place;
    // "Hình 2/4" is said already: the number that stands before the caption is left out.
    const said = [...words.childNodes].filter((one) => !slide.dataset.place || one.className !== "gallery__number");
    status.textContent = [slide.dataset.place, words.alt ?? said.map((one) => one.textContent).join("").trim()].join(" ").trim();
    previous.setAttribute("aria-disabled", at === 0);
    next.setAttribute("aria-disabled", at === slides.length - 1);
  };

  const show = (at, behavior) => {
    if (at < 0 || at >= track.children.length) return;
    track.scrollTo({ left: track.children[at].offsetLeft, behavior });
    tell(at);
  };
  const step = (by) => show(current + by, calm.matches ? "instant" : "smooth");

  const open = (link) => {
    const gallery = link.closest("[data-gallery]");
    const links = [...gallery.querySelectorAll("[data-photo]")];
    const credit = gallery.querySelector("[data-credit]");
    opener = link;
    track.replaceChildren(...links.map((one) => slideOf(one.closest("figure"), credit)));
    dialog.toggleAttribute("data-alone", links.length < 2);
    dialog.showModal();
    show(links.indexOf(link), "instant");
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-photo]");
    const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || elsewhere) return;
    event.preventDefault();
    open(link);
  });

  previous.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  part("close").addEventListener("click", () => dialog.close());
  // Beside the photo there is nothing to hit: a click there closes, as readers expect.
  track.addEventListener("click", (event) => event.target.closest("img, figcaption") || dialog.close());

  dialog.addEventListener("keydown", (event) => {
    const last = track.children.length - 1;
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(to, calm.matches ? "instant" : "smooth");
  });

  // A swipe: the slide that fills the track is the current one. Photos passed on the way are not
  // told, as the track comes to rest on none of them.
  let resting;
  track.addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const at = Math.round(track.scrollLeft / track.clientWidth);
      if (dialog.open && at !== current) tell(at);
    }, 120);
  });
  addEventListener("resize", () => dialog.open && show(current, "instant"));

  dialog.addEventListener("close", () => {
    track.replaceChildren();
    opener?.focus();
  });
}
