import { readFileSync } from "node:fs";

/** Taxonomy → id of a term → its name. */
export const NAMES = JSON.parse(readFileSync("names.json", "utf-8"));
export const TAXONOMIES = { "co-quan": "Cơ quan", "chu-de": "Chủ đề", "chuyen-muc": "Chuyên mục" };

/** Return href and name of each of a post's terms. */
export const termsOf = (data, taxonomy) =>
  (data[taxonomy] ?? []).map((id) => ({ href: `/${taxonomy}/${id}/`, name: NAMES[taxonomy][id] }));
