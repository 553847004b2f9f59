import { t } from "$lib/i18n";
import { router } from "$lib/router.svelte";
import { session, type Stage } from "$lib/session.svelte";
import type { HitSource } from "$shared/palette";
import { shortcuts } from "$shared/shortcuts.svelte";
import { adding } from "$src/photos/adding.svelte";
import { newPost } from "$src/posts/newPost.svelte";
import type { Component } from "svelte";
import type { Screen } from "../shell/screens";
import Broken from "./Broken.svelte";
import Calendar from "./Calendar.svelte";
import Consents from "./Consents.svelte";
import Einstellungen from "./Einstellungen.svelte";
import Failed from "./Failed.svelte";
import { findPeople } from "./findPeople";
import { findPosts } from "./findPosts";
import FirstRun from "./FirstRun.svelte";
import Members from "./Members.svelte";
import MonthReport from "./MonthReport.svelte";
import Photos from "./Photos.svelte";
import Posts from "./Posts.svelte";
import Today from "./Today.svelte";
import Topics from "./Topics.svelte";
import Unlock from "./Unlock.svelte";

/** The screens that exist, in the order of the navigation. A new screen is one file here and one entry. */
export const screens: Screen[] = [
  {
    name: "heute",
    label: () => t("nav-heute"),
    icon: "sun",
    group: "own",
    component: Today,
  },
  {
    name: "themen",
    label: () => t("nav-themen"),
    icon: "lightbulb",
    group: "own",
    component: Topics,
  },
  {
    name: "beitraege",
    label: () => t("nav-beitraege"),
    icon: "square-pen",
    group: "own",
    wantsRail: ({ id }) => id !== undefined,
    component: Posts,
  },
  {
    name: "fotos",
    label: () => t("nav-fotos"),
    icon: "image",
    group: "own",
    component: Photos,
    wantsRail: () => true,
  },
  {
    name: "einwilligungen",
    label: () => t("nav-einwilligungen"),
    icon: "file-check",
    group: "own",
    component: Consents,
  },
  {
    name: "kalender",
    label: () => t("nav-kalender"),
    icon: "calendar",
    group: "own",
    component: Calendar,
  },
  {
    name: "botschafter",
    label: () => t("nav-botschafter"),
    icon: "users",
    group: "programme",
    component: Members,
  },
  {
    name: "monatsbericht",
    label: () => t("nav-monatsbericht"),
    icon: "file-chart-column",
    group: "programme",
    component: MonthReport,
  },
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
export const hitSources: HitSource[] = [findPosts, findPeople];

// A new post can be begun anywhere, once the data are open.
shortcuts.add(() =>
  session.stage === "open"
    ? [{ keys: "Ctrl+N", label: () => t("post-begin"), run: () => void newPost.begin() }]
    : [],
);

// Photos can be added anywhere; on their own screen they go to the post that is shown there.
shortcuts.add(() =>
  session.stage === "open" ? [{ keys: "Ctrl+O", run: () => void addPhotos() }] : [],
);

async function addPhotos(): Promise<void> {
  router.go({ screen: "fotos" });
  await adding.pick(null);
}
