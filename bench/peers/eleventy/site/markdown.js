import { address } from "./text.js";

/** Give every heading an id, as the other generators do. */
export function withHeadingIds(markdown) {
  markdown.core.ruler.push("heading_ids", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === "heading_open") {
        token.attrSet("id", address(state.tokens[index + 1].content));
      }
    });
  });
}
