import type { TopicReason, TopicSuggestion } from "$lib/generated/types";
import { expect, it } from "vitest";
import { monthsWords, reasonLine, reasonWords } from "./words";

it("says months as a person would", () => {
  const cases: [number[], string][] = [
    [[], "das ganze Jahr"],
    [[6], "Juni"],
    [[6, 7], "Juni, Juli"],
    [[11, 9, 10], "September bis November"],
    [[1, 11, 12], "Januar, November, Dezember"],
  ];
  for (const [months, words] of cases) expect(monthsWords(months)).toBe(words);
});

function suggestion(reasons: TopicReason[]): TopicSuggestion {
  const topic: TopicSuggestion["topic"] = {
    id: "t1",
    title: "Mein Weg zur Arbeit",
    hint: "",
    goals: ["recruiting"],
    months: [],
    departments: [],
    needs_photo: false,
    minutes: 15,
    retired: false,
    last_used: null,
  };
  return { topic, reasons };
}

it("gives the two weightiest reasons in a line, and all of them in the detail", () => {
  const cases: [TopicReason[], string, string][] = [
    [[], "Etwa 15 Minuten.", "Etwa 15 Minuten."],
    [
      ["season"],
      "Passt in den November. Etwa 15 Minuten.",
      "Passt in den November. Etwa 15 Minuten.",
    ],
    [["quick"], "Kurz geschrieben, etwa 15 Minuten.", "Kurz geschrieben, etwa 15 Minuten."],
    [
      ["season", "department", "never_used"],
      "Passt in den November. Passt zum eigenen Bereich.",
      "Passt in den November. Passt zum eigenen Bereich. Noch nie genutzt. Etwa 15 Minuten.",
    ],
  ];
  for (const [reasons, line, all] of cases) {
    expect(reasonLine(suggestion(reasons), "2026-11")).toBe(line);
    expect(reasonWords(suggestion(reasons), "2026-11")).toBe(all);
  }
});
