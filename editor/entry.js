// What the form takes from others: the editor itself, and a reader of YAML that leaves text as text.
export { default as CMS } from "@sveltia/cms";
export { parseDocument, stringify } from "yaml";
