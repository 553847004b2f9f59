import { expect, it } from "vitest";
import { passphraseProblems } from "./passphrase";

it.each([
  ["nothing typed", "", "", { passphrase: "missing" }],
  ["eleven characters", "elf Zeichen", "elf Zeichen", { passphrase: "short" }],
  ["twelve characters", "zwölfZeichen", "zwölfZeichen", {}],
  ["eleven emoji are eleven", "🙂".repeat(11), "🙂".repeat(11), { passphrase: "short" }],
  ["not yet typed again", "zwölfZeichen", "", { again: "missing" }],
  ["typed again differently", "zwölfZeichen", "zwölfZeichem", { again: "different" }],
])("%s", (_name, passphrase, again, problems) => {
  expect(passphraseProblems(passphrase, again)).toEqual(problems);
});
