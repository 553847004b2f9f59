import { failureOf, type CommandFailure } from "$lib/api";
import type { PostCard } from "$lib/generated/types";
import { columnsOf } from "./board";
import { deletePost, listPosts } from "./commands";

type Progress =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; cards: PostCard[] };

/** All posts a person may see, by state. */
export class BoardState {
  progress = $state.raw<Progress>({ kind: "loading" });
  /** Why the last deletion did not work. */
  failure = $state.raw<CommandFailure | undefined>(undefined);
  text = $state("");
  whose = $state<"mine" | "all">("all");

  readonly cards = $derived(this.progress.kind === "ready" ? this.progress.cards : []);
  readonly hasOthers = $derived(this.cards.some((card) => !card.mine));
  readonly columns = $derived(columnsOf(this.cards, this.text, this.whose === "mine"));
  readonly found = $derived(this.columns.reduce((sum, { cards }) => sum + cards.length, 0));

  async load(): Promise<void> {
    try {
      this.progress = { kind: "ready", cards: await listPosts() };
    } catch (error) {
      this.progress = { kind: "failed", failure: failureOf(error) };
    }
  }

  async remove(card: PostCard): Promise<void> {
    this.failure = undefined;
    try {
      await deletePost(card.id);
    } catch (error) {
      this.failure = failureOf(error);
    }
    await this.load();
  }
}
