import { call, failureOf, type CommandFailure } from "$lib/api";
import type { Backup, Start } from "$lib/generated/types";

/** A backup out of the list, or a file that somebody picked. */
export type Chosen = { path: string; backup?: Backup };

type Step =
  | { kind: "choose"; failure?: CommandFailure }
  | { kind: "confirm"; chosen: Chosen; failure?: CommandFailure }
  | { kind: "restoring"; chosen: Chosen }
  | { kind: "done"; chosen: Chosen; start: Start };

/** Failures that another passphrase can mend. */
const KEY_FAILURES = ["wrong-passphrase", "keychain-missing"];

/** Puts a backup in the place of the present data: choose, confirm, done. */
export class RestoreState {
  step = $state.raw<Step>({ kind: "choose" });
  passphrase = $state("");
  #asks = $state(false);

  /** `asksPassphrase`: the data are known to be kept by a passphrase. */
  constructor(asksPassphrase: boolean) {
    this.#asks = asksPassphrase;
  }

  /** Whether a passphrase is needed, as far as is known by now. */
  get asksPassphrase(): boolean {
    return this.#asks;
  }

  readonly number = $derived(this.step.kind === "choose" ? 1 : this.step.kind === "done" ? 3 : 2);

  choose(chosen: Chosen): void {
    this.passphrase = "";
    this.step = { kind: "confirm", chosen };
  }

  /** Lets the person look for a backup in another place; the dialog's title is in their language. */
  async pick(title: string): Promise<void> {
    try {
      const path = await call<string | null>("pick_file", { title, kinds: "backup" });
      if (path !== null) this.choose({ path });
    } catch (error) {
      this.step = { kind: "choose", failure: failureOf(error) };
    }
  }

  back(): void {
    if (this.step.kind === "confirm") this.step = { kind: "choose" };
  }

  async restore(): Promise<void> {
    if (this.step.kind !== "confirm") return;
    const { chosen } = this.step;
    this.step = { kind: "restoring", chosen };
    try {
      const start = await call<Start>("restore_data", {
        path: chosen.path,
        passphrase: this.passphrase === "" ? null : this.passphrase,
      });
      this.step = { kind: "done", chosen, start };
    } catch (error) {
      const failure = failureOf(error);
      if (KEY_FAILURES.includes(failure.code)) this.#asks = true;
      this.step = { kind: "confirm", chosen, failure };
    }
  }
}
