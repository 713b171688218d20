// The search page: asks while one types, shows the hits, keeps the question in the address.
import { openIndex } from "./search/index.js";
import { search } from "./search/engine.js";

const PAUSE = 180;
const page = document.querySelector("[data-search]");
const part = (name) => page.querySelector(`[data-search-${name}]`);
const [status, list, ways, more, narrow] = ["status", "hits", "ways", "more", "narrow"].map(part);
const field = page.querySelector("input[name=q]");
const filters = [...narrow.querySelectorAll("select")];
const kind = (select) => select.name;
// The posts of this language alone are found; none is named where all are.
const lang = page.dataset.searchLang ?? "";

const read = async (name, version) => {
  const address = page.dataset.search.replace("muc-luc.json", name);
  // The manifest alone may change under its name; all else changes its version.
  const options = version ? {} : { cache: "no-cache" };
  const answer = await fetch(version ? `${address}?${version}` : address, options);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.text();
};

let index = null;
const opened = () => {
  index ??= openIndex(read);
  index.catch(() => (index = null));
  return index;
};

const say = (name, number, text) => {
  const sentence = status.dataset[name] ?? "";
  status.textContent = sentence.replace("{n}", () => number).replace("{q}", () => text?.replace(/["“”]/g, ""));
};

const fill = (element, parts) => {
  const nodes = parts.map(([text, marked]) => {
    if (!marked) return text;
    const mark = document.createElement("mark");
    mark.className = "hits__mark";
    mark.textContent = text;
    return mark;
  });
  element.replaceChildren(...nodes);
};

const shown = ({ record, title, passage }) => {
  const item = part("hit").content.cloneNode(true).firstElementChild;
  const inside = (name) => item.querySelector(`[data-hit-${name}]`);
  const link = inside("link");
  link.href = record.href;
  fill(link, title);
  fill(inside("passage"), passage);
  if (record.lang && record.lang !== lang) {
    inside("title").lang = inside("passage").lang = record.lang;
    link.hreflang = record.lang;
  }
  const line = lang ? record.own : record;
  inside("day").dateTime = record.iso;
  inside("day").textContent = line.day;
  inside("agency").textContent = line.agency;
  if (line.agency_lang) inside("agency").lang = line.agency_lang;
  if (line.label) {
    const [name, text] = line.label;
    inside("label").classList.add(`label--${name}`);
    inside("label").textContent = text;
  } else inside("label").remove();
  return item;
};

let running = 0;
let next = null;
let parted = true;

// Posts that lack some of the words come last, with a line of their own before them.
const items = (hits) =>
  hits.flatMap((hit) => {
    if (hit.all || parted) return [shown(hit)];
    parted = true;
    const line = document.createElement("li");
    line.className = "hits__nearest";
    line.textContent = status.dataset.nearest;
    return [line, shown(hit)];
  });

const add = async (turn) => {
  const block = await next();
  if (turn !== running) return null;
  const added = items(block.hits);
  list.append(...added);
  more.hidden = !block.more;
  return added;
};

const ask = async (text, chosen, again = true) => {
  const turn = (running += 1);
  const slow = setTimeout(() => turn === running && say("loading"), 400);
  try {
    const found = text.trim() ? await search(await opened(), text, { ...chosen, lang }) : null;
    if (turn !== running) return;
    if (!found?.asked) {
      [ways.hidden, more.hidden, narrow.hidden] = [false, true, false];
      list.replaceChildren();
      say("");
      return;
    }
    const block = await found.next();
    if (turn !== running) return;
    parted = !found.total || found.isPhrase;
    list.replaceChildren(...items(block.hits));
    next = found.next;
    more.hidden = !block.more;
    ways.hidden = block.hits.length > 0;
    if (!ways.hidden) document.documentElement.classList.remove("asked");
    const name = !block.hits.length && !block.more ? "none" : !found.total ? "near" : "found";
    // Of a phrase only the posts that were read are known to have it.
    const number = found.isPhrase ? block.hits.length : found.total;
    say(found.isPhrase && block.more ? "phrase" : name, number, text.trim());
  } catch (error) {
    if (turn !== running) return;
    index = null;
    // The site may have been published anew since this page was opened.
    if (again) {
      await ask(text, chosen, false);
      return;
    }
    say("error");
    ways.hidden = false;
    document.documentElement.classList.remove("asked");
  } finally {
    clearTimeout(slow);
  }
};

const chosen = () => Object.fromEntries(filters.map((one) => [kind(one), one.value]));

const address = () => {
  const asked = Object.entries({ q: field.value.trim(), ...chosen() }).filter(([, value]) => value);
  const words = new URLSearchParams(asked).toString();
  return location.pathname + (words && `?${words}`);
};

const fromAddress = () => {
  const asked = new URLSearchParams(location.search);
  field.value = asked.get("q") ?? "";
  for (const one of filters) {
    one.value = asked.get(kind(one)) ?? "";
    if (one.selectedIndex < 0) one.value = "";
  }
  return ask(field.value, chosen());
};

const run = () => {
  document.documentElement.classList.remove("asked");
  history.replaceState(null, "", address());
  return ask(field.value, chosen());
};

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(run, PAUSE);
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  run();
});
filters.forEach((one) => one.addEventListener("change", run));
more.addEventListener("click", async () => {
  const added = await add(running).catch(() => say("error"));
  added?.find((item) => item.querySelector("a"))?.querySelector("a").focus();
});
addEventListener("popstate", fromAddress);

narrow.hidden = false;
fromAddress();
