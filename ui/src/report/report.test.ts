import { CommandFailure } from "$lib/api";
import type { MonthReport } from "$lib/generated/types";
import { beforeEach, expect, it, vi } from "vitest";
import { getReport, openFile, saveReport } from "./commands";
import { ReportState } from "./report.svelte";

vi.mock("./commands");
beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(getReport).mockImplementation((month) => Promise.resolve({ month } as MonthReport));
});

it("begins with the month that is over and never goes beyond this one", async () => {
  const reports = new ReportState("2026-11");
  expect(reports.month).toBe("2026-10");
  await reports.step(1);
  expect([reports.month, reports.hasNext]).toEqual(["2026-11", false]);
  await reports.step(1);
  expect(reports.month).toBe("2026-11");
});

it("shows only the month that was asked for last", async () => {
  const reports = new ReportState("2026-11");
  let answerSlow = (_: MonthReport): void => {};
  vi.mocked(getReport).mockImplementationOnce(
    () => new Promise((resolve) => (answerSlow = resolve)),
  );
  const slow = reports.load();
  await reports.step(-1);
  answerSlow({ month: "2026-10" } as MonthReport);
  await slow;
  expect(reports.progress).toMatchObject({ kind: "ready", report: { month: "2026-09" } });
});

const saves: [string, () => Promise<string | null>, object][] = [
  ["saved", () => Promise.resolve("a.pdf"), { kind: "saved", path: "a.pdf" }],
  ["cancelled", () => Promise.resolve(null), { kind: "idle" }],
  [
    "cancelled as a code",
    () => Promise.reject(new CommandFailure("cancelled", {})),
    { kind: "idle" },
  ],
  [
    "refused",
    () => Promise.reject(new CommandFailure("report-failed", {})),
    { kind: "failed", failure: { code: "report-failed" } },
  ],
];
it.each(saves)("says what became of the file: %s", async (_name, answer, expected) => {
  vi.mocked(saveReport).mockImplementation(answer);
  const reports = new ReportState("2026-11");
  await reports.save("pdf");
  expect(reports.saving).toMatchObject(expected);
});

it("says when a saved file can't be opened", async () => {
  vi.mocked(saveReport).mockResolvedValue("a.pdf");
  vi.mocked(openFile).mockRejectedValue(new CommandFailure("file-unreadable", {}));
  const reports = new ReportState("2026-11");
  await reports.save("pdf");
  await reports.open();
  expect(reports.saving).toMatchObject({ kind: "failed", failure: { code: "file-unreadable" } });
});
