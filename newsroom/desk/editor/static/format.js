// Reads a text's header for the form and writes it back, every value kept.
//
// A shape (newsroom/desk/editor/shapes.py) says how the header is laid out. What the form could not
// keep whole is refused: the editor then leaves the text out of its list, untouched on the disk.

import { split, tree } from "./header.js";

const DAY = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))$/;
const TIME = /^(\d{1,2}):(\d{2})$/;

// Returns a format for the editor; `whole` tells that a file is all header.
export function format(shape, whole, { parseDocument, stringify }) {
  return {
    fromFile(text) {
      const [header, body] = whole ? [tree(text, parseDocument)] : split(text, parseDocument);
      const values = read(shape, header, "");
      return whole ? values : { ...values, body };
    },
    toFile({ body, ...values }) {
      const header = stringify(writtenAs(shape, values), { schema: "failsafe", lineWidth: 0 });
      return whole ? header : `---\n${header}---\n${body ?? ""}`;
    },
  };
}

function read({ fields, groups }, header, place) {
  const values = named(fields, header, place);
  const found = {};
  for (const field of fields) {
    const value = values[field.name];
    if (value !== undefined && value !== "") Object.assign(found, ofField(field, value, place));
    else if (field.fill) found[field.name] = field.fill;
  }
  for (const [group, names] of Object.entries(groups)) found[group] = taken(found, names);
  return found;
}

// Returns the values under the names of their fields, which may be written in other ways.
function named(fields, header, place) {
  const names = new Map();
  for (const { name, also } of fields) {
    for (const one of [...also, name]) names.set(loose(one), name);
  }
  const found = {};
  for (const [key, value] of Object.entries(header)) {
    const name = names.get(loose(key));
    if (!name || name in found) throw new Error(`khóa lạ hoặc lặp lại: ${place}${key}`);
    found[name] = value;
  }
  return found;
}

function taken(values, names) {
  const found = {};
  for (const name of names) {
    if (name in values) found[name] = values[name];
    delete values[name];
  }
  return found;
}

function loose(key) {
  const plain = key.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  return plain.split(/[\s_-]+/).filter(Boolean).join("_");
}

function ofField(field, value, place) {
  const { name } = field;
  if (field.day) return dayAndTime(name, value);
  if (!field.list) return { [name]: ofOne(field, value, place) };
  const several = Array.isArray(value) ? value : parts(field, value);
  return { [name]: several.filter((one) => one !== "").map((one) => ofOne(field, one, place)) };
}

function parts(field, value) {
  if (!field.parts || typeof value !== "string") return [value];
  const pieces = value.split(/[,;]/).map((one) => one.trim()).filter(Boolean);
  const files = Boolean(field.shape);
  return files && !pieces.every((one) => /\S\.\w{1,5}$/.test(one)) ? [value] : pieces;
}

function ofOne(field, value, place) {
  const here = `${place}${field.name}`;
  if (field.shape) {
    if (typeof value === "string") value = { [field.shape.fields[0].name]: value };
    if (Array.isArray(value)) throw new Error(`${here}: danh sách trong danh sách`);
    return read(field.shape, value, `${here}.`);
  }
  if (typeof value !== "string") throw new Error(`${here}: phải là một giá trị`);
  return value;
}

function dayAndTime(name, value) {
  const [day, time, more] = String(value).trim().split(/[ T]+/);
  const found = DAY.exec(day);
  if (!found || more || (time && !TIME.test(time))) throw new Error(`${name}: ${value}`);
  const [year, month, date] = found[1] ? found.slice(1, 4) : [found[6], found[5], found[4]];
  const iso = [year, month.padStart(2, "0"), date.padStart(2, "0")].join("-");
  return time ? { [name]: iso, [`${name}_time`]: time } : { [name]: iso };
}

function writtenAs({ fields, groups }, grouped) {
  const values = { ...grouped };
  for (const group of Object.keys(groups)) Object.assign(values, grouped[group]);
  const found = {};
  for (const field of fields) {
    let value = values[field.name];
    if (field.day && value) {
      const day = value.slice(0, 10).split("-").reverse().join("-");
      value = [day, values[`${field.name}_time`]].filter(Boolean).join(" ");
    } else if (field.shape && value) {
      value = field.list
        ? value.map((one) => writtenAs(field.shape, one))
        : writtenAs(field.shape, value);
    }
    value = pruned(value);
    if (value !== undefined) found[field.name] = value;
  }
  return found;
}

function pruned(value) {
  if (value === undefined || value === null || value === "") return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((one) => one !== undefined);
    return kept.length > 1 || typeof kept[0] === "object" ? kept : kept[0];
  }
  if (typeof value === "object") return Object.keys(value).length ? value : undefined;
  return String(value);
}
