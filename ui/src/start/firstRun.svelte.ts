import { call, failureOf, type CommandFailure } from "$lib/api";
import type { FirstRun, Land, Role, Start } from "$lib/generated/types";
import { passphraseProblems, type PassphraseProblem } from "./passphrase";

export const STEPS = 3;

export type KeyPlace = "keychain" | "passphrase";

/** What a field lacks; the words are the component's. */
type Problems = {
  name?: "missing";
  department?: "missing";
  organisation?: "missing";
  land?: "missing";
  passphrase?: PassphraseProblem;
  again?: PassphraseProblem;
};

type Progress =
  { kind: "asking" } | { kind: "creating" } | { kind: "failed"; failure: CommandFailure };

/** The answers of the three steps, until the data are created from them. */
export class FirstRunState {
  step = $state(1);
  role = $state<Role>("influencer");
  name = $state("");
  department = $state("");
  organisation = $state("");
  land = $state<Land | "">("");
  keyPlace = $state<KeyPlace>("passphrase");
  passphrase = $state("");
  again = $state("");
  /** "Weiter" was pressed on this step: what is missing shows at once. */
  insisted = $state(false);
  progress = $state.raw<Progress>({ kind: "asking" });

  /** Who only coordinates stands for no department. */
  readonly needsDepartment = $derived(this.role !== "coordinator");
  readonly problems: Problems = $derived.by(() => {
    if (this.step === 1) {
      return {
        name: missing(this.name),
        department: this.needsDepartment ? missing(this.department) : undefined,
      };
    }
    if (this.step === 2) {
      return { organisation: missing(this.organisation), land: missing(this.land) };
    }
    return this.keyPlace === "passphrase" ? passphraseProblems(this.passphrase, this.again) : {};
  });
  readonly isStepDone = $derived(Object.values(this.problems).every((one) => one === undefined));

  constructor(hasKeychain: boolean) {
    this.keyPlace = hasKeychain ? "keychain" : "passphrase";
  }

  back(): void {
    this.#turnTo(this.step - 1);
  }

  /** Goes on, or creates the data after the last step. Nothing while something is missing. */
  async next(): Promise<Start | undefined> {
    if (!this.isStepDone) {
      this.insisted = true;
      return undefined;
    }
    if (this.step < STEPS) {
      this.#turnTo(this.step + 1);
      return undefined;
    }
    return this.#create();
  }

  async #create(): Promise<Start | undefined> {
    if (this.progress.kind === "creating") return undefined;
    this.progress = { kind: "creating" };
    try {
      return await call<Start>("create_data", { answers: this.answers() });
    } catch (error) {
      this.progress = { kind: "failed", failure: failureOf(error) };
      return undefined;
    }
  }

  answers(): FirstRun {
    return {
      role: this.role,
      name: this.name.trim(),
      department: this.needsDepartment ? this.department.trim() : "",
      organisation: this.organisation.trim(),
      // The second step is not left without a Land.
      land: this.land as Land,
      passphrase: this.keyPlace === "passphrase" ? this.passphrase : null,
    };
  }

  #turnTo(step: number): void {
    this.step = Math.min(Math.max(step, 1), STEPS);
    this.insisted = false;
    this.progress = { kind: "asking" };
  }
}

function missing(text: string): "missing" | undefined {
  return text.trim() === "" ? "missing" : undefined;
}
