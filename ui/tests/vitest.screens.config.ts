import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.screens.ts"],
    globalSetup: "./serve.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One browser for all: two would only wait for each other.
    fileParallelism: false,
  },
});
