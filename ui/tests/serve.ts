import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, preview, type Plugin } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

const UI = path.resolve(import.meta.dirname, "..");

/** The policy of the window, so that a style or a script it would refuse fails here first. */
const POLICY = ["default-src 'self'", "img-src 'self' data: blob:", "style-src 'self'"].join("; ");

/** A drawn stand-in for a photo: sky, hill and house, in a colour that follows from the address. */
function picture(address: string): string {
  const hue = [...address].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
    <rect width="400" height="300" fill="hsl(${hue} 45% 84%)"/>
    <path d="M0 220c120-40 280-40 400 0v80H0z" fill="hsl(${hue} 25% 55%)"/>
    <path d="M110 130h180v110H110z" fill="#f4ece0"/><path d="M95 132l105-62 105 62z" fill="#a8563f"/>
  </svg>`;
}

/**
 * Answers for the `photo:` scheme of the window. The server does it and not the browser's own
 * hook, because with a hook the browser keeps nothing of the app from page to page.
 */
const photos: Plugin = {
  name: "photos",
  configurePreviewServer(server) {
    server.middlewares.use("/photo", (request, response) => {
      response.setHeader("Content-Type", "image/svg+xml");
      response.end(picture(request.url ?? ""));
    });
  },
};

/** Builds the app and the page of parts as they ship, and serves both. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(path.join(tmpdir(), "monfluencer-ui-"));
  const configFile = path.join(UI, "vite.config.ts");
  const input = ["tests/window.html", "tests/parts.html"].map((file) => path.join(UI, file));
  const common = { root: UI, configFile, logLevel: "error" } as const;
  await build({ ...common, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  const server = await preview({
    ...common,
    plugins: [photos],
    build: { outDir },
    preview: { port: 0, headers: { "Content-Security-Policy": POLICY } },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the page has no address");
  project.provide("address", address);
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
}
