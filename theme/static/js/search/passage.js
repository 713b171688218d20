// A post's texts read once it is among the best: its words in their places, the passage to show.
import { tokens } from "./tokens.js";

const BEFORE = 60;
const LENGTH = 220;
// So many words a passage has, about.
const SPAN = 34;

// Where words stand one after another in a text, -1 for nowhere; `exact` compares their marks too.
const sequence = (words, wanted, exact) => {
  const name = exact ? "form" : "key";
  const same = (word, other) =>
    word[name] === other[name] || (other.open && word.key.startsWith(other.key));
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (wanted.every((one, step) => same(words[at + step], one))) return at;
  }
  return -1;
};

// The words of a text that a query asks for, each with its weight; others weigh nothing.
const weighed = (words, query, weights) => {
  const forms = new Map(query.terms.filter((one) => !one.symbol).map((one) => [one.key, one.form]));
  const open = query.terms.find((one) => one.open && !one.symbol);
  return words.map((word) => {
    const form = forms.get(word.key);
    if (form !== undefined) {
      const exact = !query.marked || form === word.form;
      return { ...word, name: word.key, weight: (weights.get(word.key) ?? 1) * (exact ? 1 : 0.3) };
    }
    if (open && word.key.startsWith(open.key)) return { ...word, name: open.key, weight: 0.3 };
    return { ...word, weight: 0 };
  });
};

// Where in a text the most and weightiest of the words stand near each other: [first, weight].
const densest = (words) => {
  let best = [0, 0];
  words.forEach((word, first) => {
    if (!word.weight) return;
    const seen = new Map();
    for (const other of words.slice(first, first + SPAN)) {
      if (other.weight > (seen.get(other.name) ?? 0)) seen.set(other.name, other.weight);
    }
    const weight = [...seen.values()].reduce((sum, one) => sum + one, 0);
    if (weight > best[1]) best = [first, weight];
  });
  return best;
};

// A text cut into what is to be marked and what is not: [[text, marked]].
const cut = (text, words, from, to) => {
  const parts = [];
  let at = from;
  for (const { start, end, weight } of words) {
    if (!weight || start < from || end > to) continue;
    // What stands between two marked words is marked with them.
    const close = parts.length && /^[ \u00a0/.,-]?$/.test(text.slice(at, start));
    if (close) parts.at(-1)[0] += text.slice(at, end);
    else {
      if (at < start) parts.push([text.slice(at, start), false]);
      parts.push([text.slice(start, end), true]);
    }
    at = end;
  }
  if (at < to) parts.push([text.slice(at, to), false]);
  return parts;
};

const passageOf = (text, words, first) => {
  const wanted = words[first]?.start ?? 0;
  let from = 0;
  if (wanted > BEFORE) {
    const sentence = text.slice(wanted - BEFORE, wanted).search(/[.!?] (?=[^.!?]*$)/);
    from = sentence < 0 ? text.indexOf(" ", wanted - BEFORE) + 1 : wanted - BEFORE + sentence + 2;
  }
  let to = text.length;
  if (to > from + LENGTH) to = Math.max(text.lastIndexOf(" ", from + LENGTH), from + LENGTH / 2);
  const parts = cut(text, words, from, to);
  if (from > 0) parts.unshift(["… ", false]);
  if (to < text.length) parts.push([" …", false]);
  return parts;
};

// Returns how a post's score changes by what its texts say (0: it does not have the phrase), with
// its title and a passage in parts.
export const readPost = (record, query, weights) => {
  const title = weighed(tokens(record.title), query, weights);
  const texts = record.texts.map((text) => [text, weighed(tokens(text), query, weights)]);
  const all = [title, ...texts.map(([, words]) => words)];
  const phrased = query.phrases.every((phrase) =>
    all.some((words) => sequence(words, phrase, query.marked) >= 0),
  );
  let factor = phrased ? 1 : record.more ? 0.2 : 0;
  let best = [0, 0, -1];
  texts.forEach(([text, words], at) => {
    let [first, weight] = densest(words);
    for (const phrase of [...query.phrases, query.words]) {
      const place = phrase.length > 1 ? sequence(words, phrase, query.marked) : -1;
      if (place >= 0) [first, weight] = [place, weight * 1.5 + 1];
    }
    if (weight > best[1]) best = [first, weight, at];
  });
  const whole = [...weights.values()].reduce((sum, one) => sum + one, 0) || 1;
  factor *= 1 + 0.5 * Math.min(best[1] / whole, 1.5);
  if (query.words.length > 1) {
    const gain = (words) => {
      if (sequence(words, query.words, false) < 0) return 1;
      return query.marked && sequence(words, query.words, true) >= 0 ? 3 : 2;
    };
    factor *= Math.max(gain(title) * 1.25, ...texts.map(([, words]) => gain(words)));
  }
  const isTitle = title.length === query.words.length;
  if (isTitle && sequence(title, query.words, query.marked) === 0) factor *= 3;
  const [text, words] = texts[Math.max(best[2], 0)] ?? ["", []];
  return {
    factor,
    title: cut(record.title, title, 0, record.title.length),
    passage: passageOf(text, words, best[0]),
  };
};
