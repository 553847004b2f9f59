import path from "node:path";

const SOURCE = path.resolve(import.meta.dirname, "../src");

/** What a folder of src may import besides itself. Every other folder is a domain. */
const ALLOWED = {
  lib: [],
  shared: ["lib/i18n"],
  shell: ["lib", "shared"],
};
const DOMAIN = ["lib", "shared"];

/** The path inside src an import points to, or nothing for a package. */
function target(file, specifier) {
  if (specifier.startsWith("$src/")) return specifier.slice("$src/".length);
  if (/^\$(lib|shared)(\/|$)/.test(specifier)) return specifier.slice(1);
  if (!specifier.startsWith(".")) return undefined;
  return path.relative(SOURCE, path.resolve(path.dirname(file), specifier)).replaceAll("\\", "/");
}

function mayImport(from, to) {
  if (to.split("/")[0] === from) return true;
  // Whole screens and the root join everything; nobody but the root imports them.
  if (from === "views" || from === "") return true;
  return (ALLOWED[from] ?? DOMAIN).some((part) => to === part || to.startsWith(`${part}/`));
}

/** Keeps the arrows one way: views -> domains -> shared -> lib/i18n. */
export default {
  meta: {
    type: "problem",
    schema: [],
    messages: { wrongWay: "src/{{from}} must not import src/{{to}}." },
  },
  create(context) {
    const file = context.filename;
    const inside = path.relative(SOURCE, file).replaceAll("\\", "/");
    if (inside.startsWith("..")) return {};
    const from = inside.includes("/") ? inside.split("/")[0] : "";
    const check = (node) => {
      const to = node.source && target(file, node.source.value);
      if (to === undefined || to === null || to.startsWith("..") || mayImport(from, to)) return;
      context.report({ node, messageId: "wrongWay", data: { from, to } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
