const SHAPES = {
  facebook: '<rect x="3.5" y="3.5" width="17" height="17" rx="4"/><path d="M16.5 7.5H15a2.5 2.5 0 0 0-2.5 2.5v10M9.5 13H16"/>',
  zalo: '<path d="M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 3.5V17A2.5 2.5 0 0 1 4 14.5zM9 7.8h6L9 13.2h6"/>',
  copy: '<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>',
  print: '<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>',
  save: '<path d="M12 4v11M7.5 10.5L12 15l4.5-4.5M4 15v5h16v-5"/>',
  contrast: '<circle cx="12" cy="12" r="8.5"/><path class="icon__fill" d="M12 3.5a8.5 8.5 0 0 1 0 17z"/>',
  feed: '<path d="M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8"/><circle cx="6" cy="18" r="1"/>',
};

export const icon = (name) => `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;

/** The link to a feed, nothing without one. */
export const follow = (feed, name) => feed && `<a class="follow" href="${feed}">${icon("feed")}${name} (Atom)</a>`;
