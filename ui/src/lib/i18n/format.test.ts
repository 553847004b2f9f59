import { afterEach, describe, expect, it } from "vitest";
import * as format from "./format";
import { language } from "./language.svelte";
import { t, tDynamic } from "./messages.svelte";

afterEach(() => language.set("de"));

describe("dates and numbers", () => {
  const rows: [string, () => string, string, string][] = [
    [
      "moment",
      () => format.formatMoment("2026-11-26T09:20:00Z"),
      "Do, 26. November, 10:20 Uhr",
      "Thu, 26 November, 10:20",
    ],
    ["summer time", () => format.formatTime("2026-07-01T22:30:00Z"), "00:30", "00:30"],
    [
      "long day",
      () => format.formatDay("2026-11-23", "long"),
      "Montag, 23. November",
      "Monday, 23 November",
    ],
    ["table date", () => format.formatDate("2026-11-26"), "26.11.2026", "26/11/2026"],
    ["slot", () => format.formatSlot("2026-11-26T09:20:00Z"), "Do 10:20", "Thu 10:20"],
    ["month", () => format.formatMonth("2026-10"), "Oktober 2026", "October 2026"],
    ["number", () => format.formatNumber(41300), "41.300", "41,300"],
    ["minutes", () => format.formatMinutes(860), "14:20", "14:20"],
    ["bytes", () => format.formatBytes(2_400_000), "2,4 MB", "2.4 MB"],
  ];
  it.each(rows)("%s", (_name, run, german, english) => {
    expect(run()).toBe(german);
    language.set("en");
    expect(run()).toBe(english);
  });

  it("folds marks for searching", () => {
    expect(format.foldCase("Rürup")).toBe("rurup");
  });
});

describe("messages", () => {
  it("follow the language", () => {
    expect(t("common-cancel")).toBe("Abbrechen");
    language.set("en");
    expect(t("common-cancel")).toBe("Cancel");
  });

  it("count without isolation marks", () => {
    expect(t("common-open-count", { count: 3 })).toBe("3 offen");
  });

  it("fall back for a code nobody worded", () => {
    expect(tDynamic("error-nobody-wrote-this", { code: "x" }, "error-unknown")).toContain("x");
  });
});
