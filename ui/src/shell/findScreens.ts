import { foldCase, t } from "$lib/i18n";
import { router } from "$lib/router.svelte";
import type { HitSource } from "$shared/palette";
import type { Screen } from "./screens";

/** Lets Strg+K find the screens by name. */
export function findScreens(screens: Screen[]): HitSource {
  return (query) =>
    screens
      .filter((screen) => foldCase(screen.label()).includes(foldCase(query.trim())))
      .map((screen) => ({
        id: `screen ${screen.name}`,
        label: screen.label(),
        kind: t("shell-kind-screen"),
        icon: screen.icon,
        run: () => router.go({ screen: screen.name }),
      }));
}
