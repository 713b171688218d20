// Asks the search of a built site as the search page does; see bench/engine.py.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { search } from "./search/engine.js";
import { openIndex } from "./search/index.js";

const { queries, measure } = JSON.parse(readFileSync(0, "utf-8"));
const folder = process.argv[2];
const sizes = new Map();
const texts = new Map();
const answers = [];

const textOf = (name) => {
  if (!texts.has(name)) texts.set(name, readFileSync(`${folder}/${name}`, "utf-8"));
  return texts.get(name);
};
const sizeOf = (name) => {
  if (!sizes.has(name)) sizes.set(name, brotliCompressSync(textOf(name)).length);
  return sizes.get(name);
};

for (const { text, chosen } of queries) {
  const names = new Set();
  const index = await openIndex(async (name) => {
    names.add(name);
    return textOf(name);
  });
  const found = await search(index, text, chosen);
  const { hits } = await found.next();
  answers.push({
    hits: hits.slice(0, 10).map((one) => one.record.href),
    total: found.total,
    bytes: measure ? [...names].reduce((sum, name) => sum + sizeOf(name), 0) : 0,
    files: names.size,
  });
}
console.log(JSON.stringify(answers));
