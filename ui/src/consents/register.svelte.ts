import { failureOf, type CommandFailure } from "$lib/api";
import type { PersonRow } from "$lib/generated/types";
import type { Group } from "$shared/rows";
import type { Sort } from "$shared/table";
import { listPeople, openFile, saveConsentForm } from "./commands";

type Progress =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; rows: PersonRow[] };

type Printing =
  { kind: "idle" } | { kind: "saved"; path: string } | { kind: "failed"; failure: CommandFailure };

/** Of a withdrawal nothing is left to do once its to-dos are done. */
const isDone = ({ standing, open_todos }: PersonRow): boolean =>
  standing === "withdrawn" && open_todos === 0;

/** The groups of the register, the urgent one first. Without a sort they keep the order of urgency. */
export function groupsOf(
  rows: PersonRow[],
  sort: Sort | undefined,
  labels: { open: string; valid: string; withdrawn: string },
): Group<PersonRow>[] {
  const sorted = sort ? rows.toSorted(byEnd(sort)) : rows;
  return [
    {
      label: labels.open,
      rows: sorted.filter((row) => row.standing !== "valid" && !isDone(row)),
    },
    { label: labels.valid, rows: sorted.filter(({ standing }) => standing === "valid") },
    { label: labels.withdrawn, rows: sorted.filter(isDone) },
  ];
}

/** What ends first stands first; what has no end stands last, whichever way round. */
function byEnd(sort: Sort): (a: PersonRow, b: PersonRow) => number {
  const turn = sort.direction === "ascending" ? 1 : -1;
  return (a, b) => {
    if (a.valid_until === null || b.valid_until === null) {
      return Number(a.valid_until === null) - Number(b.valid_until === null);
    }
    return turn * a.valid_until.localeCompare(b.valid_until);
  };
}

/** The register of people shown. */
export class RegisterState {
  progress = $state.raw<Progress>({ kind: "loading" });
  printing = $state.raw<Printing>({ kind: "idle" });
  text = $state("");
  sort = $state.raw<Sort | undefined>(undefined);
  #latest = 0;

  readonly rows = $derived(this.progress.kind === "ready" ? this.progress.rows : []);
  readonly isEmpty = $derived(
    this.progress.kind === "ready" && this.rows.length === 0 && this.text.trim() === "",
  );

  async load(): Promise<void> {
    const request = ++this.#latest;
    const progress = await listPeople(this.text.trim()).then(
      (rows): Progress => ({ kind: "ready", rows }),
      (error): Progress => ({ kind: "failed", failure: failureOf(error) }),
    );
    // People type on while a search runs. Only the last one may answer.
    if (request === this.#latest) this.progress = progress;
  }

  /** Saves the empty form as a PDF, to be printed and signed. */
  async print(): Promise<void> {
    this.printing = await saveConsentForm().then(
      (path): Printing => (path === null ? { kind: "idle" } : { kind: "saved", path }),
      (error): Printing => {
        const failure = failureOf(error);
        return failure.code === "cancelled" ? { kind: "idle" } : { kind: "failed", failure };
      },
    );
  }

  async openForm(): Promise<void> {
    if (this.printing.kind !== "saved") return;
    try {
      await openFile(this.printing.path);
    } catch (error) {
      this.printing = { kind: "failed", failure: failureOf(error) };
    }
  }
}
