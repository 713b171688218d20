// What a reader asks for: words, document symbols, phrases in quotes, the word still being typed.
import { keyOf, pair, symbols, tokens } from "./tokens.js";

const QUOTES = /["“”„«»]/;

// `words` are all words in order, `phrases` those in quotes, `pairs` neighbours among the words,
// `terms` what posts are ranked by.
export const parse = (text) => {
  const pieces = text.normalize("NFC").split(QUOTES);
  const query = { words: [], phrases: [], pairs: [], terms: [] };
  pieces.forEach((piece, at) => {
    const words = tokens(piece);
    const whole = symbols(piece);
    query.words.push(...words);
    // A quote that is not closed yet is no phrase yet.
    const quoted = at % 2 === 1 && at < pieces.length - 1;
    if (quoted && words.length) query.phrases.push(words);
    words.slice(1).forEach((word, place) => {
      const keys = [words[place].key, word.key];
      query.pairs.push({ name: pair(...keys), keys, quoted });
    });
    for (const symbol of whole) query.terms.push({ key: symbol.key, symbol: true });
    for (const word of words) {
      const inside = whole.some((one) => one.start <= word.start && word.end <= one.end);
      query.terms.push({ key: word.key, form: word.form, part: inside, quoted });
    }
  });
  query.marked = query.words.some((word) => word.form !== keyOf(word.form));
  const last = query.terms.at(-1);
  if (last && !last.quoted && /[\p{L}\p{N}\p{M}]$/u.test(text)) {
    last.open = true;
    query.words.push({ ...query.words.pop(), open: true });
  }
  const seen = new Map();
  query.terms = query.terms.filter((term) => {
    const name = term.symbol ? `/${term.key}` : term.form;
    const before = seen.get(name);
    if (before) {
      before.quoted ||= term.quoted;
      before.open ||= term.open;
    } else seen.set(name, term);
    return !before;
  });
  return query;
};
