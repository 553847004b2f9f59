import { t } from "$lib/i18n";
import type { Stage } from "$lib/session.svelte";
import type { HitSource } from "$shared/palette";
import type { Component } from "svelte";
import type { Screen } from "../shell/screens";
import Broken from "./Broken.svelte";
import Einstellungen from "./Einstellungen.svelte";
import Failed from "./Failed.svelte";
import FirstRun from "./FirstRun.svelte";
import Unlock from "./Unlock.svelte";

/** The screens that exist, in the order of the navigation. A new screen is one file here and one entry. */
export const screens: Screen[] = [
  {
    name: "einstellungen",
    label: () => t("nav-einstellungen"),
    icon: "settings",
    group: "foot",
    component: Einstellungen,
  },
];

/** What stands in front of the screens until it is done. Nothing while the data are being opened. */
export const gates: Partial<Record<Stage, Component>> = {
  failed: Failed,
  firstRun: FirstRun,
  locked: Unlock,
  broken: Broken,
};

/** What Strg+K searches besides the screens. */
export const hitSources: HitSource[] = [];
