// Which posts answer a query, the best first: from the index alone.
import { numbers } from "./index.js";

// What a word counts by where it stands: in the text, there often, in what names a post, its title.
const LEVELS = [1, 1.4, 2.2, 5];
const OTHER_MARKS = 0.12;
const OTHER_MARKS_OF_PLAIN = 0.6;
const BEGINNING = 0.35;
const LATE = 0.6;
const COVERED = 1.5;
const SIDE_BY_SIDE = 1;
// So many pairs of neighbours are looked up, all of those in quotes.
const PAIRS = 6;
// So few posts have all words that others are shown behind them.
const FEW = 10;

// How well a form of the index is what was typed.
const likeness = (term, form, key, marked) => {
  let like = 1;
  if (marked && !term.symbol && form !== term.form) {
    like = term.form === term.key ? OTHER_MARKS_OF_PLAIN : OTHER_MARKS;
  }
  if (key === term.key) return like;
  // Of a symbol a part is as good as the whole; a word is meant whole as soon as there is one.
  if (term.symbol) return 0.9;
  const letters = term.form.replace(/[`?~'.]+$/, "");
  return marked && !form.startsWith(letters) ? BEGINNING * OTHER_MARKS : BEGINNING;
};

const answers = async (term, index, marked) => {
  const best = new Map();
  let exact = 0;
  for (const { key, form, postings } of await index.forms(term.key, term.open || term.symbol)) {
    const like = likeness(term, form, key, marked);
    let number = 0;
    for (const value of numbers(postings)) {
      number += value >> 2;
      const strength = LEVELS[value & 3] * like;
      const found = best.get(number);
      if (like === 1 && !(found?.like === 1)) exact += 1;
      if (!found || found.strength < strength) {
        best.set(number, { strength, like, titled: (value & 3) === 3 ? like : 0 });
      }
    }
  }
  return { term, best, posts: exact || best.size };
};

// A symbol stands for the words in it where it is found; else they are searched by themselves.
const withoutParts = (found) => {
  const has = found.some(({ term, best }) => term.symbol && best.size);
  return found.filter(({ term }) => (term.symbol ? has : !(term.part && has)));
};

// The posts in which neighbours of the query most likely stand side by side.
const neighbours = async (pair, index) => {
  const found = new Set();
  for (const { postings } of await index.forms(pair.name, false)) {
    let number = 0;
    for (const value of numbers(postings)) found.add((number += value >> 2));
  }
  return { ...pair, found };
};

// Returns {ranked: [{number, score, all}], total: how many posts have all words, weights by key}.
export const rank = async (query, index, filters) => {
  const pairs = query.pairs.filter((one, at) => one.quoted || at < PAIRS);
  const [{ lengths, late }, allowed, side, all] = await Promise.all([
    index.posts(),
    index.allowed(filters),
    Promise.all(pairs.map((pair) => neighbours(pair, index))),
    Promise.all(query.terms.map((term) => answers(term, index, query.marked))),
  ]);
  const found = withoutParts(all);
  const scores = new Map();
  const weights = new Map();
  let whole = 0;
  for (const { term, best, posts } of found) {
    const weight = Math.log(1 + (lengths.size - posts + 0.5) / (posts + 0.5)) + 0.1;
    weights.set(term.key, weight);
    whole += weight;
    for (const [number, { strength, titled }] of best) {
      if (allowed && !allowed.has(number)) continue;
      if (filters.year && index.yearOf(number) !== filters.year) continue;
      const one = scores.get(number) ?? { number, score: 0, matched: 0, titled: 0, needed: 0 };
      one.score += weight * strength;
      one.matched += 1;
      one.titled += titled;
      if (term.quoted) one.needed += 1;
      scores.set(number, one);
    }
  }
  const needed = found.filter(({ term }) => term.quoted).length;
  const phrased = side.filter((pair) => pair.quoted);
  const ranked = [...scores.values()].filter(
    (one) => one.needed === needed && phrased.every((pair) => pair.found.has(one.number)),
  );
  for (const one of ranked) {
    const share = one.matched / found.length;
    const covered = one.titled / Math.max(lengths.get(one.number), found.length);
    const near = side.filter((pair) => pair.found.has(one.number)).length / (side.length || 1);
    one.all = one.matched === found.length;
    // Chance alone makes some pairs; that it makes all of several is not likely.
    one.score += SIDE_BY_SIDE * Math.min(side.length, 3) * whole * near ** 2;
    one.score = (one.score + COVERED * whole * covered) * share ** 2;
    if (late.has(one.number)) one.score *= LATE;
  }
  ranked.sort((a, b) => b.all - a.all || b.score - a.score || b.number - a.number);
  const total = ranked.filter((one) => one.all).length;
  const enough = total >= FEW ? total : ranked.filter((one) => one.matched * 2 >= found.length).length;
  return { ranked: ranked.slice(0, enough), total, weights };
};
