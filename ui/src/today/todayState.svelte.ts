import { call, failureOf, type CommandFailure } from "$lib/api";
import type { Post, PostCard, Slot, Today } from "$lib/generated/types";

type Progress =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; today: Today };

/** What the day asks for. */
export class TodayState {
  progress = $state.raw<Progress>({ kind: "loading" });
  /** Why noting the time did not work. */
  failure = $state.raw<CommandFailure | undefined>(undefined);

  async load(): Promise<void> {
    try {
      this.progress = { kind: "ready", today: await call<Today>("get_today") };
    } catch (error) {
      this.progress = { kind: "failed", failure: failureOf(error) };
    }
  }

  /** Plans a draft for the slot. Resolves to what takes that back, or nothing where it failed. */
  async planDraft(card: PostCard, slot: Slot): Promise<(() => void) | undefined> {
    return this.#change(async () => {
      const before = await this.#plan(card.id, slot.at);
      return () => void this.#change(() => this.#plan(card.id, before));
    });
  }

  /** Makes a post of that name for the slot. Resolves as `planDraft`. */
  async planNew(title: string, slot: Slot): Promise<(() => void) | undefined> {
    return this.#change(async () => {
      const { id } = await call<Post>("add_post", { title, topicId: null });
      await this.#plan(id, slot.at);
      return () => void this.#change(() => call("delete_post", { id }));
    });
  }

  /** Sets the planned time and answers with the one before. */
  async #plan(id: string, at: string | null): Promise<string | null> {
    const { revision, title, text, topic_id, goals, planned_at, minutes } = await call<Post>(
      "get_post",
      { id },
    );
    const post = { revision, title, text, topic_id, goals, planned_at: at, minutes };
    await call("save_post", { id, post });
    return planned_at;
  }

  async #change<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.failure = undefined;
    let answer: T | undefined;
    try {
      answer = await work();
    } catch (error) {
      this.failure = failureOf(error);
    }
    await this.load();
    return answer;
  }
}
