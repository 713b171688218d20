// Bundles the editor into newsroom/desk/editor/vendor, where it needs nothing from another host.

import { readFile, rm, mkdir, copyFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const vendor = new URL("../newsroom/desk/editor/vendor/", import.meta.url).pathname;
const cms = new URL("node_modules/@sveltia/cms/", import.meta.url).pathname;

// Never asked for by our form: maps, colours of program code, React widgets, drawings made smaller,
// photos made into WebP (the site makes its own), languages other than Vietnamese and English.
const UNUSED = new RegExp(
  "^@shikijs/|^leaflet$|^terra-draw|^svgo|chunks/(shiki-engine|react-dom|heic|webp_enc)|^exifr"
);
const OTHER_LANGUAGE = /locales\/(?!vi\.json$|en-US\.json$)[\w-]+\.json$/;
// Letters: the computer's own fonts know Vietnamese, which the editor's Latin subsets do not.
const FONTS = /"(?:source-sans-3|noto-mono)[\w-]+\.woff2":new URL\(new URL\(`[^`]+`,import\.meta\.url\)\.href,``\+import\.meta\.url\)\.href,/g;
const REMOTE_FONTS = /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;
const ICONS = /assets\/(material-symbols-outlined-latin-wght-normal)-[\w-]+\.woff2/;

function changed(text, pattern, replacement, times) {
  const found = text.match(new RegExp(pattern.source, "g")) ?? [];
  if (found.length !== times) throw new Error(`${pattern}: ${found.length} times, not ${times}`);
  return text.replace(pattern, replacement);
}

const ours = {
  name: "ours",
  setup(bundle) {
    bundle.onResolve({ filter: /./ }, ({ path }) =>
      UNUSED.test(path) || OTHER_LANGUAGE.test(path) ? { path, namespace: "unused" } : undefined
    );
    bundle.onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "export default {}" }));
    bundle.onLoad({ filter: /@sveltia\/cms\/npm\/index\.js$/ }, async ({ path }) => {
      let text = await readFile(path, "utf8");
      text = changed(text, FONTS, "", 2);
      text = changed(text, REMOTE_FONTS, "", 3);
      return { contents: changed(text, ICONS, "icons.woff2", 1) };
    });
    bundle.onLoad({ filter: /locales\/vi\.json$/ }, async ({ path }) => {
      const words = JSON.parse(await readFile(path, "utf8"));
      const better = JSON.parse(await readFile(new URL("words.json", import.meta.url), "utf8"));
      for (const [key, value] of Object.entries(better)) put(words, key.split("."), value);
      return { contents: JSON.stringify(words), loader: "json" };
    });
  },
};

function put(words, [key, ...rest], value) {
  if (rest.length) put((words[key] ??= {}), rest, value);
  else words[key] = value;
}

await rm(vendor, { recursive: true, force: true });
await mkdir(vendor, { recursive: true });
await build({
  entryPoints: [new URL("entry.js", import.meta.url).pathname],
  outfile: `${vendor}sveltia.js`,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  plugins: [ours],
});
const index = await readFile(`${cms}npm/index.js`, "utf8");
await copyFile(`${cms}npm/${index.match(ICONS)[0]}`, `${vendor}icons.woff2`);
const parts = ["@sveltia/cms/LICENSE.txt", "yaml/LICENSE", "immutable/LICENSE", "turndown/LICENSE"];
const licences = [...parts, "@sveltia/cms/npm/assets/material-symbols-outlined.LICENSE.txt"];
const texts = licences.map(async (name) => {
  const text = await readFile(new URL(`node_modules/${name}`, import.meta.url), "utf8");
  return `${"=".repeat(72)}\n${name}\n${"=".repeat(72)}\n${text.trim()}\n`;
});
await writeFile(`${vendor}LICENCES.txt`, (await Promise.all(texts)).join("\n"));
