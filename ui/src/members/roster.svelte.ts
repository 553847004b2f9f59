import { failureOf, type CommandFailure } from "$lib/api";
import type { Coverage, Department, LifeCycle, MemberRow, Settings } from "$lib/generated/types";
import type { Sort } from "$shared/table";
import { getCoverage, getSettings, listDepartments, listMembers } from "./commands";

/** Rows asked for at once. */
export const PAGE = 200;

/** A place in the list; its member comes when it is scrolled to. */
export type RosterRow = { index: number; member: MemberRow | undefined };

type Progress =
  { kind: "loading" } | { kind: "failed"; failure: CommandFailure } | { kind: "ready" };

/** The members, page by page, as narrowed and sorted. */
export class RosterState {
  progress = $state.raw<Progress>({ kind: "loading" });
  rows = $state.raw<RosterRow[]>([]);
  coverage = $state.raw<Coverage[]>([]);
  departments = $state.raw<Department[]>([]);
  settings = $state.raw<Settings | undefined>(undefined);
  text = $state("");
  department = $state("");
  stage = $state<LifeCycle | "">("");
  sort = $state.raw<Sort>({ column: "name", direction: "ascending" });
  /** Pages that were asked for since the list was last begun anew. */
  #asked: number[] = [];
  #latest = 0;

  readonly isNarrowed = $derived(
    this.text.trim() !== "" || this.department !== "" || this.stage !== "",
  );
  readonly isEmpty = $derived(
    this.progress.kind === "ready" && this.rows.length === 0 && !this.isNarrowed,
  );

  /** Begins the list anew. The rows on screen stay until the answer is here. */
  async load(): Promise<void> {
    const request = ++this.#latest;
    try {
      const page = await this.#page(0);
      // People type on while a search runs. Only the last one may answer.
      if (request !== this.#latest) return;
      this.#asked = [0];
      this.rows = Array.from({ length: page.total }, (_, index) => ({
        index,
        member: page.rows[index],
      }));
      this.progress = { kind: "ready" };
    } catch (error) {
      if (request === this.#latest) {
        this.progress = { kind: "failed", failure: failureOf(error) };
      }
    }
  }

  /** Coverage, departments and the rules: what stands around the list. */
  async loadAround(): Promise<void> {
    try {
      [this.coverage, this.departments, this.settings] = await Promise.all([
        getCoverage(),
        listDepartments(),
        getSettings(),
      ]);
    } catch (error) {
      this.progress = { kind: "failed", failure: failureOf(error) };
    }
  }

  async reload(): Promise<void> {
    await Promise.all([this.load(), this.loadAround()]);
  }

  /** Fetches the page of a row that came into sight. */
  async want(index: number): Promise<void> {
    const page = Math.floor(index / PAGE);
    if (this.#asked.includes(page)) return;
    this.#asked.push(page);
    const request = this.#latest;
    try {
      const { rows } = await this.#page(page * PAGE);
      if (request !== this.#latest) return;
      const next = this.rows.slice();
      rows.forEach((member, i) => {
        const at = page * PAGE + i;
        if (at < next.length) next[at] = { index: at, member };
      });
      this.rows = next;
    } catch (error) {
      if (request === this.#latest) {
        this.progress = { kind: "failed", failure: failureOf(error) };
      }
    }
  }

  clearFilter(): void {
    this.department = "";
    this.stage = "";
  }

  #page(offset: number): ReturnType<typeof listMembers> {
    return listMembers({
      text: this.text.trim(),
      department: this.department || null,
      stage: this.stage || null,
      sort: this.sort.column,
      descending: this.sort.direction === "descending",
      offset,
      limit: PAGE,
    });
  }
}
