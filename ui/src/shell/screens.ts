import type { Place, ScreenName } from "$lib/router.svelte";
import type { IconName } from "$shared/icons";
import type { Component } from "svelte";

/** A screen as the navigation and Strg+K know it. */
export type Screen = {
  name: ScreenName;
  label: () => string;
  icon: IconName;
  /** "own" is everybody's, "programme" appears with the coordinator role, "foot" stands at the bottom. */
  group: "own" | "programme" | "foot";
  /** Needs the room: below 1180 the navigation is a rail. For fotos always, for beitraege in the editor. */
  wantsRail?: (place: Place) => boolean;
  /** A screen that shows one thing takes the place it is at. */
  component: Component<{ place: Place }> | Component;
};
