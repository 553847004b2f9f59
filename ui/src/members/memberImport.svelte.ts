import { failureOf, type CommandFailure } from "$lib/api";
import type { ImportPreview } from "$lib/generated/types";
import { importMembers, pickTable, previewImport } from "./commands";

type Progress =
  | { kind: "closed" }
  | { kind: "reading"; path: string }
  | { kind: "failed"; path: string; failure: CommandFailure }
  | { kind: "preview"; path: string; preview: ImportPreview }
  | { kind: "importing"; path: string; preview: ImportPreview }
  | { kind: "done"; count: number };

/** A list of people read from a file: first looked at, then taken over as a whole or not at all. */
export class MemberImport {
  progress = $state.raw<Progress>({ kind: "closed" });

  readonly isOpen = $derived(this.progress.kind !== "closed");
  readonly preview = $derived(
    this.progress.kind === "preview" || this.progress.kind === "importing"
      ? this.progress.preview
      : undefined,
  );
  /** One bad row is enough: half a list would be worse than none. */
  readonly canImport = $derived(
    this.progress.kind === "preview" &&
      this.progress.preview.bad.length === 0 &&
      this.progress.preview.good.length > 0,
  );

  /** Asks for a file and reads it; nothing happens when that is cancelled. */
  async choose(title: string): Promise<void> {
    try {
      const path = await pickTable(title);
      if (path !== null) await this.read(path);
    } catch (error) {
      this.progress = { kind: "failed", path: "", failure: failureOf(error) };
    }
  }

  async read(path: string): Promise<void> {
    this.progress = { kind: "reading", path };
    this.progress = await previewImport(path).then(
      (preview): Progress => ({ kind: "preview", path, preview }),
      (error): Progress => ({ kind: "failed", path, failure: failureOf(error) }),
    );
  }

  /** Reads the same file once more, after it was corrected. */
  async again(): Promise<void> {
    if ("path" in this.progress && this.progress.path !== "") await this.read(this.progress.path);
  }

  async run(): Promise<void> {
    if (this.progress.kind !== "preview" || !this.canImport) return;
    const { path, preview } = this.progress;
    this.progress = { kind: "importing", path, preview };
    this.progress = await importMembers(path).then(
      (count): Progress => ({ kind: "done", count }),
      (error): Progress => ({ kind: "failed", path, failure: failureOf(error) }),
    );
  }

  close(): void {
    // What is being stored can't be taken back by closing a window.
    if (this.progress.kind !== "importing") this.progress = { kind: "closed" };
  }
}
