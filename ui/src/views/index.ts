import { t } from "$lib/i18n";
import type { Stage } from "$lib/session.svelte";
import type { HitSource } from "$shared/palette";
import type { Component } from "svelte";
import type { Screen } from "../shell/screens";
import Einstellungen from "./Einstellungen.svelte";

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

/** What stands in front of the screens until it is done: passphrase, first run. */
export const gates: Partial<Record<Stage, Component>> = {};

/** What Strg+K searches besides the screens. */
export const hitSources: HitSource[] = [];
