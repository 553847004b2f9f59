import { failureOf, type CommandFailure } from "$lib/api";
import type { Missing, Post, PostInput, Saved, SlotProblem } from "$lib/generated/types";

/** What a person changes in a post. */
export type Fields = Pick<Post, "title" | "text" | "topic_id" | "goals" | "planned_at" | "minutes">;

/** Where saving stands. */
export type Saving =
  | { kind: "clean"; at: string }
  | { kind: "waiting" }
  | { kind: "running" }
  | { kind: "failed"; failure: CommandFailure }
  /** Somebody else saved other words meanwhile. `theirs` is what lies in the store now. */
  | { kind: "conflict"; theirs: Post };

/** The store as a draft needs it. */
export type PostStore = {
  save: (id: string, post: PostInput) => Promise<Saved>;
  load: (id: string) => Promise<Post>;
};

/** How long the keys have to rest before a save, in milliseconds. */
export const REST = 600;
/** The longest a change waits while somebody writes on without a pause, in milliseconds. */
export const LONGEST_WAIT = 2000;

/**
 * A post as it is being written, and its way into the store.
 *
 * One save runs at a time; what is typed meanwhile goes with the next. The words on screen are
 * never replaced by an answer: a save that fails or meets another version keeps them.
 */
export class PostDraft {
  readonly id: string;
  fields = $state.raw<Fields>() as Fields;
  saving = $state.raw<Saving>() as Saving;
  missing = $state.raw<Missing[]>([]);
  plannedProblem = $state.raw<SlotProblem | null>(null);

  readonly #store: PostStore;
  #stored: Fields;
  #revision: number;
  #running: Promise<void> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(post: Post, store: PostStore) {
    this.id = post.id;
    this.#store = store;
    this.fields = this.#stored = fieldsOf(post);
    this.#revision = post.revision;
    this.missing = post.missing;
    this.plannedProblem = post.planned_problem;
    this.saving = { kind: "clean", at: post.changed_at };
  }

  /** Whether everything on screen lies in the store. */
  get isClean(): boolean {
    return same(this.fields, this.#stored);
  }

  /** Takes a change over and saves it after a short rest. */
  change(part: Partial<Fields>): void {
    this.fields = { ...this.fields, ...part };
    if (this.isClean || this.saving.kind === "conflict") return;
    if (this.saving.kind !== "running") this.saving = { kind: "waiting" };
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.flush(), REST);
    this.#deadline ??= setTimeout(() => void this.flush(), LONGEST_WAIT);
  }

  /** Saves now what is not saved yet. Resolves once nothing more can be done; see `isClean`. */
  flush(): Promise<void> {
    clearTimeout(this.#rest);
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    if (this.#running) return this.#running.then(() => this.#again());
    this.#running = this.#saveAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Conflict, first way out: what is on screen replaces the other version. */
  async keepMine(): Promise<void> {
    if (this.saving.kind !== "conflict") return;
    this.#adopt(this.saving.theirs);
    this.saving = { kind: "waiting" };
    await this.flush();
  }

  /** Conflict, second way out: the other version comes on screen. Returns the own words, for undo. */
  takeTheirs(): Fields {
    const mine = this.fields;
    if (this.saving.kind !== "conflict") return mine;
    const { theirs } = this.saving;
    this.#adopt(theirs);
    this.fields = this.#stored;
    this.missing = theirs.missing;
    this.plannedProblem = theirs.planned_problem;
    this.saving = { kind: "clean", at: theirs.changed_at };
    return mine;
  }

  /** Takes over what the store knows besides the fields, for example after a photo was added. */
  refresh(post: Post): void {
    if (!same(fieldsOf(post), this.#stored)) return;
    this.#revision = post.revision;
    this.missing = post.missing;
    this.plannedProblem = post.planned_problem;
  }

  /** What came in after the last look of a save that was just ending. */
  async #again(): Promise<void> {
    if (!this.isClean && this.saving.kind === "waiting") await this.flush();
  }

  async #saveAll(): Promise<void> {
    while (!this.isClean && this.saving.kind !== "conflict") {
      const sent = this.fields;
      this.saving = { kind: "running" };
      try {
        this.#accept(sent, await this.#store.save(this.id, this.#input(sent)));
      } catch (error) {
        if (!(await this.#canGoOn(failureOf(error)))) return;
      }
    }
  }

  #accept(sent: Fields, saved: Saved): void {
    this.#stored = sent;
    this.#revision = saved.revision;
    this.missing = saved.missing;
    this.plannedProblem = saved.planned_problem;
    this.saving = this.isClean ? { kind: "clean", at: saved.saved_at } : { kind: "waiting" };
  }

  /** Whether another try makes sense: the revision moved, but nobody touched the words. */
  async #canGoOn(failure: CommandFailure): Promise<boolean> {
    if (failure.code === "conflict") {
      try {
        const theirs = await this.#store.load(this.id);
        const moved = theirs.revision !== this.#revision;
        if (moved && same(fieldsOf(theirs), this.#stored)) {
          this.#revision = theirs.revision;
          return true;
        }
        this.saving = { kind: "conflict", theirs };
        return false;
      } catch (error) {
        this.saving = { kind: "failed", failure: failureOf(error) };
        return false;
      }
    }
    this.saving = { kind: "failed", failure };
    return false;
  }

  #adopt(post: Post): void {
    this.#stored = fieldsOf(post);
    this.#revision = post.revision;
  }

  #input(fields: Fields): PostInput {
    return { revision: this.#revision, ...fields };
  }
}

function fieldsOf(post: Post): Fields {
  const { title, text, topic_id, goals, planned_at, minutes } = post;
  return { title, text, topic_id, goals, planned_at, minutes };
}

function same(a: Fields, b: Fields): boolean {
  return (
    a.title === b.title &&
    a.text === b.text &&
    a.topic_id === b.topic_id &&
    a.planned_at === b.planned_at &&
    a.minutes === b.minutes &&
    a.goals.join() === b.goals.join()
  );
}
