import { feeds, listings } from "./site/collections.js";
import { withHeadingIds } from "./site/markdown.js";

export default function (config) {
  config.setUseGitIgnore(false);
  config.amendLibrary("md", withHeadingIds);
  config.addCollection("listings", (api) => listings(api.getFilteredByTag("news")));
  config.addCollection("feeds", (api) => feeds(api.getFilteredByTag("news")));
  config.addPassthroughCopy({ "content/thong-bao": "thong-bao" }, { filter: ["**/*.jpg"] });
}

export const config = {
  dir: { input: "content", includes: "../_includes", output: "_site" },
  templateFormats: ["md", "11ty.js"],
  // Posts are Markdown and nothing else: no template language reads them first.
  markdownTemplateEngine: false,
};
