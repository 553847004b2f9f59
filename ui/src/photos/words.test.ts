import type { Finding, MetadataKind } from "$lib/generated/types";
import { describe, expect, it } from "vitest";
import { lineOf } from "./findingWords";
import { removedLine } from "./removedWords";

const removed = (...kinds: MetadataKind[]) =>
  kinds.map((kind) => ({ kind, group: "EXIF", name: kind }));

describe("the metadata line", () => {
  it.each([
    ["nothing", removed(), "Keine gefunden"],
    ["one piece", removed("device"), "Entfernt: Gerät"],
    ["the telling ones first", removed("device", "place"), "Entfernt: Ort, Gerät"],
    [
      "the rest as a number",
      removed("exposure", "time", "place", "place", "serial_number"),
      "Entfernt: Ort, Seriennummer, 3 weitere",
    ],
  ])("%s", (_name, pieces, expected) => {
    expect(removedLine(pieces)).toBe(expected);
  });
});

describe("the line of a finding", () => {
  const open: Finding = {
    id: "f1",
    number: 1,
    kind: "face",
    class: null,
    words: null,
    region: [0, 0, 9, 9],
    confidence: 1,
    age: null,
    settlement: null,
    person: null,
    light: "open",
    gaps: [],
  };
  const consent = { Consent: { person_id: "x" } };
  it.each<[string, Partial<Finding>, string]>([
    ["open", {}, "Offen, noch niemand zugeordnet"],
    ["suspected", { kind: "possible_minor" }, "Könnte minderjährig sein"],
    ["answered", { kind: "possible_minor", age: "minor" }, "Offen, minderjährig"],
    [
      "an adult after all",
      { kind: "possible_minor", age: "adult" },
      "Offen, noch niemand zugeordnet",
    ],
    ["text", { kind: "text" }, "Offen, Text ist lesbar"],
    ["private text", { kind: "text", class: "email" }, "Offen: E-Mail-Adresse"],
    [
      "a text that may stay",
      { kind: "text", class: "plain", light: "free" },
      "Hinweis: Nichts Persönliches erkannt",
    ],
    ["a WLAN code", { kind: "code", class: "wifi" }, "Offen: WLAN-Zugang mit Passwort"],
    [
      "consent",
      { settlement: consent, person: "Karin Esser", light: "free" },
      "Einwilligung: Karin Esser",
    ],
    [
      "consent withdrawn",
      { settlement: consent, person: "Karin Esser", light: "blocked", gaps: ["withdrawn"] },
      "Karin Esser: Widerrufen",
    ],
    ["person deleted", { settlement: consent, light: "blocked" }, "Person ist gelöscht"],
    [
      "covered",
      { settlement: { Covered: { style: "solid", margin: "tight" } }, light: "free" },
      "Abgedeckt, einfarbig",
    ],
    [
      "an exception without an answer about age",
      {
        settlement: { Exempt: { exception: "contemporary_history", reason: "x" } },
        gaps: ["age-open"],
      },
      "Offen: volljährig?",
    ],
    [
      "an exception",
      {
        settlement: { Exempt: { exception: "contemporary_history", reason: "x" } },
        light: "free",
      },
      "Braucht keine: Person der Zeitgeschichte",
    ],
    ["false alarm", { kind: "code", settlement: "FalseAlarm", light: "free" }, "Kein Code"],
  ])("%s", (_name, change, expected) => {
    expect(lineOf({ ...open, ...change })).toBe(expected);
  });
});
