import { failureOf, type CommandFailure } from "$lib/api";
import { t } from "$lib/i18n";
import type { Department } from "$lib/generated/types";
import { saveDepartments } from "./commands";

type Entry = { key: number; id: string; name: string };

/** The departments while they are edited; nothing is stored before "Speichern". */
export class DepartmentsForm {
  entries = $state<Entry[]>([]);
  tried = $state(false);
  saving = $state(false);
  failure = $state.raw<CommandFailure | undefined>(undefined);
  #next = 0;

  constructor(departments: Department[]) {
    this.entries = departments.map(({ id, name }) => ({ key: this.#next++, id, name }));
  }

  add(): void {
    this.entries.push({ key: this.#next++, id: "", name: "" });
  }

  remove(key: number): void {
    this.failure = undefined;
    this.entries = this.entries.filter((entry) => entry.key !== key);
  }

  errorOf(entry: Entry): string | undefined {
    const name = folded(entry);
    if (name === "") return t("error-name-missing");
    const isTaken = this.entries.some((other) => other.key < entry.key && folded(other) === name);
    return isTaken ? t("error-name-taken") : undefined;
  }

  /** Saves, and answers whether it did. */
  async save(): Promise<boolean> {
    this.tried = true;
    this.failure = undefined;
    if (this.saving || this.entries.some((entry) => this.errorOf(entry))) return false;
    this.saving = true;
    try {
      await saveDepartments(this.entries.map(({ id, name }) => ({ id, name: name.trim() })));
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    } finally {
      this.saving = false;
    }
  }
}

/** Names that differ only in case are the same department. */
function folded({ name }: Entry): string {
  return name.trim().toLowerCase();
}
