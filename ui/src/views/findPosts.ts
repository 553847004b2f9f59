import { call } from "$lib/api";
import type { Hit as Found } from "$lib/generated/types";
import { t } from "$lib/i18n";
import { router } from "$lib/router.svelte";
import type { Hit, HitSource } from "$shared/palette";
import { newPost } from "$src/posts/newPost.svelte";

/** Lets Strg+K find posts and topics, and begin a post of that name. */
export const findPosts: HitSource = async (query) => {
  const text = query.trim();
  if (text === "") return [];
  const begin: Hit = {
    id: "begin",
    label: t("post-find-begin", { title: text }),
    kind: t("post-kind-command"),
    icon: "plus",
    run: () => void newPost.begin(undefined, text),
  };
  try {
    return [...(await call<Found[]>("find", { text })).flatMap(hitOf), begin];
  } catch {
    // What cannot be found now is left out; the screens themselves say what is wrong.
    return [begin];
  }
};

function hitOf({ kind, id, title }: Found): Hit[] {
  const hit = { id: `${kind} ${id}`, label: title };
  if (kind === "post") {
    const run = (): void => router.go({ screen: "beitraege", id });
    return [{ ...hit, kind: t("editor-post"), icon: "square-pen", run }];
  }
  if (kind === "topic") {
    const run = (): void => router.go({ screen: "themen", id });
    return [{ ...hit, kind: t("topic-topic"), icon: "lightbulb", run }];
  }
  // Members and people are found by their own screens.
  return [];
}
