import { failureOf, type CommandFailure } from "$lib/api";
import type { HandOver, Post } from "$lib/generated/types";
import { addPhotos, addPastedPhoto, getPost, handOverPost, savePost } from "./commands";
import { PostDraft } from "./draft.svelte";
import { PhotoIntake } from "./photoIntake.svelte";

type Opened =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "open"; post: Post; draft: PostDraft };

type HandingOver =
  | { kind: "idle" }
  | { kind: "running" }
  | { kind: "done"; result: HandOver }
  | { kind: "failed"; failure: CommandFailure };

/**
 * Drafts whose words are not in the store although their editor was left: a save failed, or is
 * still under way. Coming back shows these words and not the older ones of the store.
 */
class Unsaved {
  #drafts = $state.raw<PostDraft[]>([]);

  of(id: string): PostDraft | undefined {
    return this.#drafts.find((draft) => draft.id === id && !draft.isClean);
  }

  keep(draft: PostDraft): void {
    this.#drafts = [...this.#drafts.filter((other) => other.id !== draft.id), draft];
  }

  release(draft: PostDraft): void {
    this.#drafts = this.#drafts.filter((other) => other !== draft);
  }
}

export const unsaved = new Unsaved();

/** One post on screen: its draft, its photos and the way out into the world. */
export class EditorState {
  readonly id: string;
  readonly intake: PhotoIntake;
  opened = $state.raw<Opened>({ kind: "loading" });
  handingOver = $state.raw<HandingOver>({ kind: "idle" });

  constructor(id: string) {
    this.id = id;
    this.intake = new PhotoIntake({
      add: (paths, onprogress) => addPhotos(paths, id, onprogress),
      paste: (bytes) => addPastedPhoto(bytes, id),
      added: () => this.reload(),
    });
  }

  async open(): Promise<void> {
    this.opened = { kind: "loading" };
    try {
      const post = await getPost(this.id);
      const draft = unsaved.of(this.id) ?? new PostDraft(post, { save: savePost, load: getPost });
      this.opened = { kind: "open", post, draft };
    } catch (error) {
      this.opened = { kind: "failed", failure: failureOf(error) };
    }
  }

  /** Reads photos, state and what is missing anew. The words on screen stay. */
  async reload(): Promise<void> {
    if (this.opened.kind !== "open") return;
    const { draft } = this.opened;
    try {
      this.show(await getPost(this.id));
    } catch (error) {
      // Words that are not stored yet outlive a failed reading.
      if (draft.isClean) this.opened = { kind: "failed", failure: failureOf(error) };
    }
  }

  /** Takes over a newer reading of the post. */
  show(post: Post): void {
    if (this.opened.kind !== "open") return;
    const { draft } = this.opened;
    draft.refresh(post);
    this.opened = { kind: "open", post, draft };
  }

  /** Saves, and keeps the words at hand until that has worked. */
  async leave(): Promise<void> {
    if (this.opened.kind !== "open") return;
    const { draft } = this.opened;
    unsaved.keep(draft);
    await draft.flush();
    if (draft.isClean) unsaved.release(draft);
  }

  /** The post is deleted: what is on screen must not be saved again. */
  forget(): void {
    this.opened = { kind: "loading" };
  }

  /** Saves, writes the folder and copies the text. Stays idle while something is missing or unsaved. */
  async handOver(): Promise<void> {
    if (this.opened.kind !== "open" || this.handingOver.kind === "running") return;
    const { draft } = this.opened;
    this.handingOver = { kind: "running" };
    await draft.flush();
    if (!draft.isClean || draft.missing.length > 0) {
      this.handingOver = { kind: "idle" };
      return;
    }
    try {
      this.handingOver = { kind: "done", result: await handOverPost(this.id) };
    } catch (error) {
      this.handingOver = { kind: "failed", failure: failureOf(error) };
    }
    await this.reload();
  }
}
