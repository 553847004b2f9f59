import { call } from "$lib/api";
import type { Hit as Found } from "$lib/generated/types";
import { t } from "$lib/i18n";
import { router } from "$lib/router.svelte";
import type { Hit, HitSource } from "$shared/palette";

/** Lets Strg+K find members and the people shown in photos. */
export const findPeople: HitSource = async (query) => {
  const text = query.trim();
  if (text === "") return [];
  try {
    return (await call<Found[]>("find", { text })).flatMap(hitOf);
  } catch {
    // What cannot be found now is left out; the screens themselves say what is wrong.
    return [];
  }
};

function hitOf({ kind, id, title }: Found): Hit[] {
  const hit = { id: `${kind} ${id}`, label: title };
  if (kind === "member") {
    const run = (): void => router.go({ screen: "botschafter", id });
    return [{ ...hit, kind: t("members-person"), icon: "user", run }];
  }
  if (kind === "person") {
    const run = (): void => router.go({ screen: "einwilligungen", id });
    return [{ ...hit, kind: t("consents-person"), icon: "file-check", run }];
  }
  return [];
}
