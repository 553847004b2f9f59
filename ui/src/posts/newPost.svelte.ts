import { failureOf, type CommandFailure } from "$lib/api";
import type { Topic } from "$lib/generated/types";
import { t } from "$lib/i18n";
import { router } from "$lib/router.svelte";
import { addPost } from "./commands";

/** Begins posts, from anywhere in the window. */
class NewPost {
  failure = $state.raw<CommandFailure | undefined>(undefined);
  #busy = false;

  /** Makes a post and opens it. Where that fails, the board and "Heute" say so. */
  async begin(topic?: Pick<Topic, "id" | "title">, title?: string): Promise<void> {
    // Strg+N held down is meant once.
    if (this.#busy) return;
    this.#busy = true;
    this.failure = undefined;
    try {
      const name = title ?? topic?.title ?? t("post-new-title");
      const post = await addPost(name, topic?.id ?? null);
      router.go({ screen: "beitraege", id: post.id });
    } catch (error) {
      this.failure = failureOf(error);
      if (router.place.screen !== "heute") router.go({ screen: "beitraege" });
    } finally {
      this.#busy = false;
    }
  }
}

export const newPost = new NewPost();
