// The words of a text as search compares them; newsroom/pages/search/tokens.py does the same.
// A word has a form ("Hòa" and "hoà": "hoa`") and a key by which all its spellings meet ("hoa").
const TONES = { "\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0301": "'", "\u0323": "." };
const LETTER_MARKS = "\u0306\u0302\u031b";
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f]*/gu;
const LETTER = "A-Za-zâăđðêôơưÂĂĐÐÊÔƠƯ";
const PART = `[${LETTER}][${LETTER}0-9&]*`;
const BLANK = "[ \u00a0\u202f]?";
const SYMBOL = new RegExp(
  "(?:^|[^0-9/.-])([0-9]{1,6}(?:\\.[0-9]{1,4})?[A-Za-z]?" +
    `(?:(?:${BLANK}/${BLANK}(?:19|20)[0-9]{2})?${BLANK}/|[-\u2010-\u2013]${PART}${BLANK}/)` +
    `${BLANK}${PART}(?:[-\u2010-\u2013/]${PART})*)`,
  "gu",
);

const unmarked = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[đð]/g, "d").replace(/\p{Mn}/gu, "");

export const form = (word) => {
  let letters = "";
  let tones = "";
  for (const character of word.normalize("NFKD").toLowerCase()) {
    if (TONES[character]) tones += TONES[character];
    else if (LETTER_MARKS.includes(character) || !/\p{Mn}/u.test(character)) {
      letters += character === "ð" ? "đ" : character;
    }
  }
  return letters.normalize("NFC") + tones;
};

export const keyOf = (form) => unmarked(form.replace(/[`?~'.]+$/, ""));

// The name under which posts are listed in which one key, most likely, follows another.
const numberOf = (key, factor) => {
  let number = 0;
  for (const character of key) {
    number = (Math.imul(number, 33) + character.codePointAt(0)) >>> 0;
  }
  return Math.imul(number, factor) >>> 21;
};

export const pair = (first, second) => {
  const number = numberOf(first, 0x9e3779b1) ^ numberOf(second, 0x85ebca6b);
  return `=${number.toString(4).padStart(6, "0")}`;
};

// Texts repeat the same words, and to take them apart takes time.
const known = new Map();
const recall = (word) => {
  if (!known.has(word)) known.set(word, { form: form(word), key: keyOf(form(word)) });
  return known.get(word);
};

// Every word of a text that is in normal form C: its form, its key, where it begins and ends.
export const tokens = (text) =>
  Array.from(text.matchAll(WORD), (match) => {
    const end = match.index + match[0].length;
    return { ...recall(match[0]), start: match.index, end };
  });

// The document symbols of such a text: the key of each, where it begins and ends.
export const symbols = (text) =>
  Array.from(text.matchAll(SYMBOL), (match) => {
    const end = match.index + match[0].length;
    const key = unmarked(match[1].replace(/[\u2010-\u2013]/g, "-").replace(/\s/g, ""));
    return { key, start: end - match[1].length, end };
  });
