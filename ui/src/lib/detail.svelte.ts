import { failureOf, type CommandFailure } from "$lib/api";

type Progress<T> =
  | { kind: "closed" }
  | { kind: "loading"; id: string }
  | { kind: "failed"; id: string; failure: CommandFailure }
  | { kind: "ready"; thing: T };

/** One thing of a list in the pane beside it. */
export abstract class Detail<T> {
  progress = $state.raw<Progress<T>>({ kind: "closed" });
  /** Why the last change did not work. */
  failure = $state.raw<CommandFailure | undefined>(undefined);
  #latest = 0;

  protected readonly thing = $derived(
    this.progress.kind === "ready" ? this.progress.thing : undefined,
  );

  protected abstract get(id: string): Promise<T>;

  /** Shows a thing, or closes the pane. */
  async open(id: string | undefined): Promise<void> {
    const request = ++this.#latest;
    this.failure = undefined;
    if (id === undefined) {
      this.progress = { kind: "closed" };
      return;
    }
    // What is on screen already stays there while the answer comes.
    if (this.progress.kind !== "ready") this.progress = { kind: "loading", id };
    const progress = await this.get(id).then(
      (thing): Progress<T> => ({ kind: "ready", thing }),
      (error): Progress<T> => ({ kind: "failed", id, failure: failureOf(error) }),
    );
    if (request === this.#latest) this.progress = progress;
  }

  /** Shows the thing as a change answered it. */
  show(thing: T): void {
    this.#latest += 1;
    this.failure = undefined;
    this.progress = { kind: "ready", thing };
  }

  /** Changes the thing and shows what became of it. True when it worked. */
  protected change(run: () => Promise<T>): Promise<boolean> {
    return this.attempt(async () => this.show(await run()));
  }

  /** Runs a command; a failure is kept to be shown. True when it worked. */
  protected async attempt(run: () => Promise<unknown>): Promise<boolean> {
    this.failure = undefined;
    try {
      await run();
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
  }
}
