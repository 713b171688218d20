// The index, read piece by piece: newsroom/pages/search/ writes what is read here.
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map(Array.from(ALPHABET, (character, value) => [character, value]));
const FIRST_DAY = Date.UTC(1900, 0, 1);
const DAY = 86_400_000;
const END = "$";
// So many shards are read for the beginning of a word.
const MOST = 3;

export const numbers = (text) => {
  const found = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = VALUES.get(character);
    value += (digit & 31) * 2 ** shift;
    if (digit < 32) {
      found.push(value);
      value = shift = 0;
    } else shift += 5;
  }
  return found;
};

const safe = (name) =>
  Array.from(name, (one) => (/[a-z0-9]/.test(one) ? one : `_${one.codePointAt(0).toString(16)}_`));

// `read(name, version)` gives the text of a file; whatever was read is kept.
export const openIndex = async (read) => {
  const kept = new Map();
  const once = (name, version) => {
    if (!kept.has(name)) {
      kept.set(name, read(name, version));
      kept.get(name).catch(() => kept.delete(name));
    }
    return kept.get(name);
  };
  const manifest = JSON.parse(await read("muc-luc.json", ""));
  const list = (name) => once(name, manifest.lists[name]);

  // The titles' lengths by the posts' numbers, and which posts are expired or withdrawn.
  const posts = async () => {
    const values = numbers(await list("bai.txt"));
    const lengths = new Map();
    const late = new Set();
    let number = 0;
    for (let at = 0; at < values.length; at += 2) {
      number += values[at];
      lengths.set(number, values[at + 1] >> 1);
      if (values[at + 1] & 1) late.add(number);
    }
    return { lengths, late };
  };

  const shardsFor = (names, key, open) => {
    const own = names.find((name) => `${key}${END}`.startsWith(name));
    const more = open ? names.filter((name) => name !== own && name.startsWith(key)) : [];
    return [...(own === undefined ? [] : [own]), ...more.slice(0, MOST)];
  };

  // Every form of a key, of all keys that begin so when it is `open`, with its postings.
  const forms = async (key, open) => {
    const files = Object.entries(manifest.shards).flatMap(([part, versions]) =>
      shardsFor(Object.keys(versions), key, open).map((name) =>
        once(`${part}-${safe(name).join("")}.txt`, versions[name]),
      ),
    );
    const found = [];
    for (const text of await Promise.all(files)) {
      for (const line of text.split("\n")) {
        if (!line.startsWith(open ? key : `${key}\t`)) continue;
        const [own, ...rest] = line.split("\t");
        for (let at = 0; at < rest.length; at += 2) {
          found.push({ key: own, form: rest[at] || own, postings: rest[at + 1] });
        }
      }
    }
    return found;
  };

  const dayOf = (number) =>
    new Date(FIRST_DAY + Math.floor(number / manifest.slots) * DAY).toISOString().slice(0, 10);

  const record = async (number) => {
    const day = dayOf(number);
    const name = `bai/${day.slice(0, 4)}/${day}.json`;
    const text = await once(name, manifest.months[day.slice(0, 7)]);
    return JSON.parse(text)[number % manifest.slots];
  };

  // The posts that every chosen filter leaves; null when none is chosen.
  const allowed = async (filters) => {
    const chosen = Object.entries(filters).filter(([kind, value]) => kind !== "year" && value);
    if (!chosen.length) return null;
    const lines = (await list("loc.txt")).split("\n");
    const sets = chosen.map(([kind, value]) => {
      const line = lines.find((one) => one.startsWith(`${kind}\t${value}\t`)) ?? "";
      let number = 0;
      return new Set(numbers(line.split("\t")[2] ?? "").map((step) => (number += step)));
    });
    return new Set([...sets[0]].filter((one) => sets.every((set) => set.has(one))));
  };

  return { posts, forms, record, allowed, yearOf: (number) => dayOf(number).slice(0, 4) };
};
