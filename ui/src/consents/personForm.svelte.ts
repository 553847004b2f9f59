import { failureOf, type CommandFailure } from "$lib/api";
import { t } from "$lib/i18n";
import { today } from "$lib/today";
import type { Department, Person, PersonInput } from "$lib/generated/types";
import { savePerson } from "./commands";
import type { Kind } from "./words";

type HolderEntry = { key: number; id: string; name: string };

/** What is entered about a person shown, new or known. */
export class PersonForm {
  kind = $state<Kind>("employee");
  name = $state("");
  note = $state("");
  departmentId = $state("");
  bornOn = $state("");
  holders = $state<HolderEntry[]>([]);
  soleCustody = $state(false);
  kita = $state(false);
  tried = $state(false);
  saving = $state(false);
  failure = $state.raw<CommandFailure | undefined>(undefined);
  #next = 0;

  constructor(
    readonly person?: Person,
    departments: Department[] = [],
  ) {
    if (person) {
      this.kind = person.row.kind as Kind;
      this.name = person.row.name;
      // Where there is no remark, the register shows the department in its place.
      const department = departments.find(({ id }) => id === person.department_id)?.name;
      this.note = person.row.note === department ? "" : person.row.note;
      this.departmentId = person.department_id ?? "";
      this.bornOn = person.born_on ?? "";
      this.soleCustody = person.sole_custody;
      this.kita = person.kita;
    }
    const known = person?.row.holders ?? [];
    this.holders = known.map(({ id, name }) => ({ key: this.#next++, id, name }));
    // Two empty lines ask for both holders: one alone is the exception.
    while (this.holders.length < 2 && !this.soleCustody) this.addHolder();
  }

  readonly nameError = $derived.by(() =>
    this.name.trim() === "" ? t("error-name-missing") : undefined,
  );
  readonly bornError = $derived.by(() =>
    this.kind === "minor" && this.bornOn > today() ? t("consents-born-future") : undefined,
  );

  addHolder(): void {
    this.holders.push({ key: this.#next++, id: "", name: "" });
  }

  removeHolder(key: number): void {
    this.holders = this.holders.filter((holder) => holder.key !== key);
  }

  get input(): PersonInput {
    const isMinor = this.kind === "minor";
    return {
      id: this.person?.row.id ?? null,
      name: this.name.trim(),
      note: this.note.trim(),
      kind: this.kind,
      department_id: this.kind === "employee" ? this.departmentId || null : null,
      born_on: isMinor ? this.bornOn || null : null,
      holders: isMinor
        ? this.holders
            .map(({ id, name }) => ({ id, name: name.trim() }))
            .filter(({ name }) => name !== "")
        : [],
      sole_custody: isMinor && this.soleCustody,
      kita: isMinor && this.kita,
    };
  }

  /** Saves, and answers the person as stored; nothing when something is missing. */
  async save(): Promise<Person | undefined> {
    this.tried = true;
    this.failure = undefined;
    if (this.saving || this.nameError || this.bornError) return undefined;
    this.saving = true;
    try {
      return await savePerson(this.input);
    } catch (error) {
      this.failure = failureOf(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }
}
