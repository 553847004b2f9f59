import { call, failureOf, type CommandFailure } from "$lib/api";
import type { Start } from "$lib/generated/types";

type Progress =
  { kind: "asking" } | { kind: "opening" } | { kind: "failed"; failure: CommandFailure };

/** The passphrase that opens the data. */
export class UnlockState {
  #passphrase = $state("");
  progress = $state.raw<Progress>({ kind: "asking" });

  get passphrase(): string {
    return this.#passphrase;
  }
  set passphrase(text: string) {
    this.#passphrase = text;
    // What was said about the last attempt says nothing about this one.
    if (this.progress.kind === "failed") this.progress = { kind: "asking" };
  }

  /** Tries the passphrase. Only one attempt at a time: each costs the key derivation's second. */
  async unlock(): Promise<Start | undefined> {
    if (this.progress.kind === "opening" || this.passphrase === "") return undefined;
    this.progress = { kind: "opening" };
    try {
      return await call<Start>("unlock", { passphrase: this.passphrase });
    } catch (error) {
      this.progress = { kind: "failed", failure: failureOf(error) };
      return undefined;
    }
  }
}
