import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import direction from "./scripts/direction.js";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist", "src/lib/generated"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { monfluencer: { rules: { direction } } },
    rules: {
      "monfluencer/direction": "error",
      "max-lines": ["error", { max: 400 }],
      "no-restricted-imports": [
        "error",
        {
          patterns: [{ group: ["@tauri-apps/*"], message: "Only src/lib/api.ts talks to Tauri." }],
        },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ["src/lib/api.ts", "tests/**"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    // Plain lists of paths and of keys.
    files: ["src/shared/icons.ts", "src/lib/i18n/keys.ts"],
    rules: { "max-lines": "off" },
  },
);
