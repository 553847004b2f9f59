import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue, keysModule } from "./catalogue.js";

describe("the catalogues", () => {
  it("say the same things in English as in German, with the same variables", () => {
    expect(Object.fromEntries(catalogue("en"))).toEqual(Object.fromEntries(catalogue("de")));
  });

  it("match the generated keys (npm run i18n)", () => {
    const written = readFileSync(new URL("../src/lib/i18n/keys.ts", import.meta.url), "utf8");
    expect(written).toBe(keysModule());
  });
});
