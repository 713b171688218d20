// Takes a text apart into header and body as newsroom/posts/frontmatter.py does, tolerant of values
// that YAML would stumble over (newsroom/posts/yaml_tolerance.py). Throws where it is in doubt.

const FENCE = /^---\s*$/;
const CLOSING = /^(?:---|\.\.\.)\s*$/;
const KEY_LINE = /^([\p{L}][\p{L}\p{N}_ /.-]{0,39}?) *:(?:[ \t]+(.*)|[ \t]*)$/u;
const CONTINUED = /^ {4,}(\S.*)$/;
const ENTRY = /^( *(?:- +)*)([^\s:#\-[\]{}"'][^:[\]{}"']*: +)(\S.*)$/;
const ITEM = /^( *(?:- +)+)()(\S.*)$/;
const CLOSED = {
  '"': /^(?:"(?:[^"\\]|\\.)*"\s*(?:#.*)?|"(?:[^"\\]|\\.)*)$/,
  "'": /^(?:'(?:[^']|'')*'\s*(?:#.*)?|'(?:[^']|'')*)$/,
  "[": /^(?:\[.*\]\s*(?:#.*)?|\[[^\]]*)$/,
  "{": /^(?:\{.*\}\s*(?:#.*)?|\{[^}]*)$/,
  "|": /^\|[-+1-9]*\s*(?:#.*)?$/,
  ">": /^>[-+1-9]*\s*(?:#.*)?$/,
};
const NEEDS_QUOTES = /:(?=\s|$)|[ \t]#(?! )|^["'[{|>@`%?,\]}#]|^-(?=\s|$)|^&(?:#|\w+;)/;
const COMMENT = /[ \t]+#(?=\s|$).*$/;

// Returns the header's tree of texts, lists and objects, and the body.
export function split(text, parseDocument) {
  const lines = text.replace(/^\uFEFF/, "").normalize("NFC").split("\n");
  if (!FENCE.test(lines[0])) return unfenced(lines);
  const end = lines.findIndex((line, at) => at > 0 && CLOSING.test(line));
  if (end < 0) throw new Error("phần đầu bài thiếu dòng --- thứ hai");
  const header = tree(lines.slice(1, end).join("\n"), parseDocument);
  return [header, lines.slice(end + 1).join("\n")];
}

export function tree(header, parseDocument) {
  const lines = header.split("\n");
  for (let at = 0; at < lines.length; ) at = quoteEntry(lines, at);
  const document = parseDocument(lines.join("\n"), { schema: "failsafe", uniqueKeys: true });
  if (document.errors.length) throw document.errors[0];
  return document.toJS() ?? {};
}

function unfenced(lines) {
  const found = {};
  let end = lines.findIndex((line) => !line.trim());
  if (end < 0) end = lines.length;
  let last;
  for (const line of lines.slice(0, end)) {
    const more = last && CONTINUED.exec(line);
    const entry = KEY_LINE.exec(line.trimEnd());
    if (more) found[last] = `${found[last]} ${more[1]}`.trim();
    else if (!entry || entry[1] in found) throw new Error(`phần đầu bài: ${line}`);
    else found[(last = entry[1])] = (entry[2] ?? "").trim();
  }
  return [found, lines.slice(end).join("\n")];
}

// Quotes the value on a line if it needs it; returns the number of the next line.
function quoteEntry(lines, at) {
  const entry = ENTRY.exec(lines[at]);
  const found = entry ?? ITEM.exec(lines[at]);
  if (!found) return at + 1;
  const [, lead, key, value] = found;
  if (CLOSED[value[0]]?.test(value)) {
    if (value.includes("\\")) throw new Error(`dấu \\ trong phần đầu bài: ${value}`);
    return "|>".includes(value[0]) ? afterBlock(lines, at + 1, lead.length) : at + 1;
  }
  const column = entry ? lead.length : lead.trimEnd().length - 1;
  let last = at;
  while (last + 1 < lines.length && indent(lines[last + 1]) > column) last += 1;
  const pieces = [value.replace(COMMENT, ""), ...lines.slice(at + 1, last + 1)];
  if (pieces.some((piece) => NEEDS_QUOTES.test(piece.trim()))) {
    const quoted = pieces.map((piece) => piece.replaceAll("'", "''").trimEnd());
    quoted[0] = `${lead}${key}'${quoted[0]}`;
    quoted[quoted.length - 1] += "'";
    lines.splice(at, quoted.length, ...quoted);
  }
  return last + 1;
}

function afterBlock(lines, at, column) {
  while (at < lines.length && (!lines[at].trim() || indent(lines[at]) > column)) at += 1;
  return at;
}

// How far a line is indented; a blank line ends every plain value.
function indent(line) {
  return line.trim() ? line.length - line.trimStart().length : -1;
}
