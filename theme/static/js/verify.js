// The page "Kiểm tra thông báo": a file's SHA-256 is made here and looked up in the site's list.
const page = document.querySelector("[data-verify]");
const form = page.querySelector("form");
const input = form.querySelector("input");
const answers = page.querySelector("[role=status]");
const [ours, old, none, trouble] = page.querySelector("template").content.children;
const LARGEST = 2 ** 31;

const sumOf = async (file) => {
  if (file.size > LARGEST) throw new RangeError(file.name);
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

const lists = new Map();
const listOf = (sum) => {
  const digits = sum.slice(0, Number(page.dataset.digits));
  const address = page.dataset.verify.replace(/\.json$/, digits ? `-${digits}$&` : "$&");
  const list = lists.get(address) ?? fetch(address, { cache: "no-cache" }).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer.json();
  });
  lists.set(address, list);
  list.catch(() => lists.delete(address));
  return list;
};

const filled = (template, values) => {
  const answer = template.cloneNode(true);
  for (const [name, value] of Object.entries(values)) {
    const place = answer.querySelector(`[data-${name}]`);
    if (!place || !value) continue;
    place.hidden = false;
    (place.querySelector("[data-value]") ?? place).textContent = value;
  }
  return answer;
};

const told = (file, sum, one) => {
  const named = { name: file.name, sum: `SHA-256: ${sum}` };
  if (!one) return filled(none, named);
  const answer = filled(one.until ? old : ours, { ...named, ...one, name: file.name, post: one.title });
  const link = answer.querySelector("a");
  link.href = one.href;
  if (one.lang) link.lang = link.hreflang = one.lang;
  return answer;
};

const checked = async (file) => {
  let sum;
  try {
    sum = await sumOf(file);
  } catch {
    return [filled(trouble, { name: file.name, said: page.dataset.unreadable })];
  }
  try {
    const found = (await listOf(sum))[sum] ?? [];
    const standing = found.filter((one) => !one.until);
    const known = standing.length ? standing : found;
    return known.length ? known.map((one) => told(file, sum, one)) : [told(file, sum)];
  } catch {
    return [filled(trouble, { name: file.name, said: page.dataset.failed })];
  }
};

let turn = 0;
const check = async (files) => {
  const mine = (turn += 1);
  if (!files.length) return;
  answers.textContent = page.dataset.reading;
  const found = [];
  for (const file of files) found.push(...(await checked(file)));
  if (mine === turn) answers.replaceChildren(...found);
};

if (globalThis.crypto?.subtle) {
  form.hidden = false;
  input.addEventListener("change", () => check([...input.files]));
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const name of ["dragover", "dragleave", "drop"])
    page.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle("verify__form--over", name === "dragover");
      if (name === "drop") check([...event.dataTransfer.files]);
    });
} else answers.textContent = page.dataset.insecure;
