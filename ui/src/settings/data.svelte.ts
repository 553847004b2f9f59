import { call, failureOf, type CommandFailure } from "$lib/api";
import type { Backup, DataCheck, DataInfo } from "$lib/generated/types";

type Loaded =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; info: DataInfo };

/** What was last asked for, and what came of it. */
type Deed =
  | { kind: "none" }
  | { kind: "checking" }
  | { kind: "checked"; check: DataCheck }
  | { kind: "backingUp" }
  | { kind: "backedUp"; backup: Backup }
  | { kind: "failed"; what: "check" | "backup" | "folder"; failure: CommandFailure };

/** Where the data lie, whether they are sound, and their backups. */
export class DataState {
  loaded = $state.raw<Loaded>({ kind: "loading" });
  deed = $state.raw<Deed>({ kind: "none" });
  readonly isBusy = $derived(this.deed.kind === "checking" || this.deed.kind === "backingUp");

  async load(): Promise<void> {
    try {
      this.loaded = { kind: "ready", info: await call<DataInfo>("get_data_info") };
    } catch (error) {
      this.loaded = { kind: "failed", failure: failureOf(error) };
    }
  }

  async check(): Promise<void> {
    if (this.isBusy) return;
    this.deed = { kind: "checking" };
    try {
      this.deed = { kind: "checked", check: await call<DataCheck>("check_data") };
    } catch (error) {
      this.deed = { kind: "failed", what: "check", failure: failureOf(error) };
    }
  }

  /** Makes a backup in the data folder. */
  async backUp(): Promise<void> {
    if (!this.isBusy) await this.#backUpTo(null);
  }

  /** Makes a backup where the person wants it, for example on a network drive. */
  async backUpElsewhere(title: string): Promise<void> {
    if (this.isBusy) return;
    try {
      const folder = await call<string | null>("pick_folder", { title });
      if (folder !== null) await this.#backUpTo(folder);
    } catch (error) {
      this.deed = { kind: "failed", what: "backup", failure: failureOf(error) };
    }
  }

  async openFolder(path: string): Promise<void> {
    try {
      await call("open_folder", { path });
    } catch (error) {
      this.deed = { kind: "failed", what: "folder", failure: failureOf(error) };
    }
  }

  async #backUpTo(folder: string | null): Promise<void> {
    this.deed = { kind: "backingUp" };
    try {
      const backup = await call<Backup>("backup_data", { folder });
      await this.load();
      this.deed = { kind: "backedUp", backup };
    } catch (error) {
      this.deed = { kind: "failed", what: "backup", failure: failureOf(error) };
    }
  }
}
