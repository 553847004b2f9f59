import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.screens.ts"],
    globalSetup: "./serve.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each has a browser, and two keep the two processors of a small machine busy.
    maxWorkers: 2,
  },
});
