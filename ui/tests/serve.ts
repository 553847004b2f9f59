import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

const UI = path.resolve(import.meta.dirname, "..");

/** The policy of the window, so that a style or a script it would refuse fails here first. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob: photo: http://photo.localhost",
  "style-src 'self'",
].join("; ");

/** Builds the app and the page of parts as they ship, and serves both. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(path.join(tmpdir(), "monfluencer-ui-"));
  const configFile = path.join(UI, "vite.config.ts");
  const input = ["tests/window.html", "tests/parts.html"].map((file) => path.join(UI, file));
  const common = { root: UI, configFile, logLevel: "error" } as const;
  await build({ ...common, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  const server = await preview({
    ...common,
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
