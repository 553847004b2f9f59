import { failureOf, type CommandFailure } from "$lib/api";
import type { MonthReport } from "$lib/generated/types";
import { getReport, openFile, saveReport, type ReportFormat } from "./commands";
import { shiftMonth } from "./months";

type Progress =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; report: MonthReport };

type Saving =
  | { kind: "idle" }
  | { kind: "running"; format: ReportFormat }
  | { kind: "saved"; path: string }
  | { kind: "failed"; failure: CommandFailure };

/** The report of one month, and the files made of it. */
export class ReportState {
  month = $state("");
  progress = $state.raw<Progress>({ kind: "loading" });
  saving = $state.raw<Saving>({ kind: "idle" });
  #latest = 0;

  /** Starts at the month before `current`: on the first, the one that is over is wanted. */
  constructor(readonly current: string) {
    this.month = shiftMonth(current, -1);
  }

  /** No report speaks of months to come. */
  readonly hasNext = $derived.by(() => this.month < this.current);

  async load(): Promise<void> {
    const request = ++this.#latest;
    const progress = await getReport(this.month).then(
      (report): Progress => ({ kind: "ready", report }),
      (error): Progress => ({ kind: "failed", failure: failureOf(error) }),
    );
    // People step through months faster than they are counted. Only the last one may show.
    if (request === this.#latest) this.progress = progress;
  }

  async step(by: 1 | -1): Promise<void> {
    if (by === 1 && !this.hasNext) return;
    this.month = shiftMonth(this.month, by);
    this.saving = { kind: "idle" };
    await this.load();
  }

  async save(format: ReportFormat): Promise<void> {
    if (this.saving.kind === "running") return;
    this.saving = { kind: "running", format };
    this.saving = await saveReport(this.month, format).then(
      (path): Saving => (path === null ? { kind: "idle" } : { kind: "saved", path }),
      (error): Saving => {
        const failure = failureOf(error);
        return failure.code === "cancelled" ? { kind: "idle" } : { kind: "failed", failure };
      },
    );
  }

  async open(): Promise<void> {
    if (this.saving.kind !== "saved") return;
    try {
      await openFile(this.saving.path);
    } catch (error) {
      this.saving = { kind: "failed", failure: failureOf(error) };
    }
  }
}
