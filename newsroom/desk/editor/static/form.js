// Opens the form: in Vietnamese, with our own formats, on the site's folder or a repository.

import { format } from "./format.js";

const VIETNAMESE = ["vi", "en"];
Object.defineProperty(navigator, "languages", { get: () => VIETNAMESE });
Object.defineProperty(navigator, "language", { get: () => VIETNAMESE[0] });

// The editor wants a folder under git; a site's folder is one that holds the site's texts.
const pick = window.showDirectoryPicker?.bind(window);
if (pick) {
  window.showDirectoryPicker = async (options) => {
    const folder = await pick({ ...options, id: "newsroom", mode: "readwrite" });
    const inside = folder.getDirectoryHandle.bind(folder);
    folder.getDirectoryHandle = (name, how) => inside(name === ".git" ? form.content : name, how);
    return folder;
  };
}

// Says a picked date in words beside it: a browser may show the month first.
function tell(input) {
  const day = input.valueAsDate;
  const words = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  input.parentElement.dataset.inWords = day ? day.toLocaleDateString("vi", words) : "";
}
function tellAll() {
  for (const input of document.querySelectorAll('input[type="date"]')) tell(input);
}
new MutationObserver(tellAll).observe(document.body, { childList: true, subtree: true });
document.addEventListener("input", tellAll);

window.CMS_MANUAL_INIT = true;
const [form, { CMS, ...yaml }] = await Promise.all([
  fetch("form.json").then((answer) => answer.json()),
  import("./sveltia.js"),
]);
document.documentElement.classList.toggle("is-local", form.local);
for (const [name, { shape, whole }] of Object.entries(form.formats)) {
  CMS.registerCustomFormat(name, whole ? "yml" : "md", format(shape, whole, yaml));
}
CMS.init({ config: { ...form.config, load_config_file: false } });
