// Develops the photos of an order with sharp, through @11ty/eleventy-img.
import fs from "node:fs";
import { createRequire } from "node:module";

const [order, folder, home] = process.argv.slice(2);
const Image = createRequire(`${home}/package.json`)("@11ty/eleventy-img");
const asked = JSON.parse(fs.readFileSync(order, "utf8"));
const names = {};

Image.concurrency = asked.workers;
await Promise.all(
  asked.photos.map(async (path) => {
    const made = await Image(path, {
      widths: asked.widths,
      formats: ["webp", "jpeg"],
      outputDir: folder,
      useCache: false,
      sharpWebpOptions: { quality: asked.webp },
      sharpJpegOptions: { quality: asked.jpeg, progressive: true },
    });
    const stem = path.split("/").pop().replace(/\.jpg$/, "");
    names[stem] = Object.values(made).flat().map((one) => one.filename);
  }),
);
fs.writeFileSync(`${folder}/names.json`, JSON.stringify(names));
