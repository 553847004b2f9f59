import { FluentParser, Visitor } from "@fluent/syntax";
import { readdirSync, readFileSync } from "node:fs";

const LOCALES = new URL("../locales/", import.meta.url);

/** Files that only the Rust side speaks. They stand in the same folder. */
export const RUST_ONLY = ["cli.ftl", "document.ftl"];

class Variables extends Visitor {
  names = new Set();

  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

function messagesOf(language, file) {
  const text = readFileSync(new URL(`${language}/${file}`, LOCALES), "utf8");
  const resource = new FluentParser({ withSpans: false }).parse(text);
  return resource.body.flatMap((entry) => {
    if (entry.type === "Junk") {
      throw new Error(`${language}/${file}: not Fluent: ${entry.content.slice(0, 60)}`);
    }
    if (entry.type !== "Message") return [];
    const variables = new Variables();
    variables.visit(entry);
    return [[entry.id.name, [...variables.names].sort()]];
  });
}

/** All messages of a language: key to the sorted names of its variables. Throws on a key that stands twice. */
export function catalogue(language, skip = []) {
  const all = new Map();
  const files = readdirSync(new URL(`${language}/`, LOCALES)).filter((name) =>
    name.endsWith(".ftl"),
  );
  for (const file of files.sort()) {
    if (skip.includes(file)) continue;
    for (const [key, variables] of messagesOf(language, file)) {
      if (all.has(key)) throw new Error(`${language}/${file}: ${key} stands twice`);
      all.set(key, variables);
    }
  }
  return all;
}

/** The text of src/lib/i18n/keys.ts. */
export function keysModule() {
  const lines = [...catalogue("de", RUST_ONLY)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, variables]) => {
      const fields = variables.map((name) => `${JSON.stringify(name)}: Value`).join("; ");
      return `  ${JSON.stringify(key)}: ${fields ? `{ ${fields} }` : "undefined"};`;
    });
  return [
    "// Written by `npm run i18n` from locales/de. Do not edit.",
    "type Value = string | number;",
    "",
    "/** Every message with the arguments it takes. */",
    "export interface Messages {",
    ...lines,
    "}",
    "",
  ].join("\n");
}
