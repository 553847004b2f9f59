import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      $lib: source("./src/lib"),
      $shared: source("./src/shared"),
      $src: source("./src"),
    },
  },
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    // The oldest engines Tauri meets: WebKitGTK 2.40 and the evergreen WebView2.
    target: ["safari16.4", "chrome111"],
    chunkSizeWarningLimit: 1200,
    // A font or picture as data URI would need a wider content security policy.
    assetsInlineLimit: 0,
  },
  test: { include: ["src/**/*.test.ts", "scripts/**/*.test.ts"], environment: "node" },
});
