// Writes src/lib/i18n/keys.ts: every key of the German catalogue with its arguments.
import { writeFileSync } from "node:fs";
import { keysModule } from "./catalogue.js";

writeFileSync(new URL("../src/lib/i18n/keys.ts", import.meta.url), keysModule());
