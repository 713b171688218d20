// A search, block by block: the best by the index are read and put in order by their texts.
import { parse } from "./query.js";
import { readPost } from "./passage.js";
import { rank } from "./rank.js";

const BLOCK = 20;
// So many blocks are read at a time for a phrase that few of the posts have.
const BLOCKS = 3;

// Returns {total, isPhrase, asked, next}. `total` counts the posts that have all words; with none,
// hits are those that come nearest. `next()` gives {hits, more}, the hits of the next block.
export const search = async (index, text, filters = {}) => {
  const query = parse(text);
  const { ranked, total, weights } = await rank(query, index, filters);
  let at = 0;
  const next = async () => {
    let hits = [];
    for (let turn = 0; turn < BLOCKS && at < ranked.length && !hits.length; turn += 1) {
      const block = ranked.slice(at, at + BLOCK);
      at += BLOCK;
      hits = await Promise.all(
        block.map(async (one) => {
          const record = await index.record(one.number);
          const { factor, title, passage } = readPost(record, query, weights);
          return { ...one, record, title, passage, score: one.score * factor };
        }),
      );
      hits = hits.filter((one) => one.score > 0);
      hits.sort((a, b) => b.all - a.all || b.score - a.score || b.number - a.number);
    }
    return { hits, more: at < ranked.length };
  };
  return { total, isPhrase: query.phrases.length > 0, asked: query.terms.length > 0, next };
};
