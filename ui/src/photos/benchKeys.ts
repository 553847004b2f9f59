import { t } from "$lib/i18n";
import { announcer } from "$shared/announcer.svelte";
import { shortcuts, type Shortcut } from "$shared/shortcuts.svelte";
import { ALL_COVER_STYLE } from "$lib/generated/types";
import type { Bench } from "./bench.svelte";
import { coverOf } from "./cover";
import { lineOf, nameOf } from "./findingWords";
import { firstRegion, keyStep, pulled, type Point } from "./geometry";
import type { StageView } from "./stageView.svelte";

/** What the keys of the bench act on. */
export type Hands = {
  bench: Bench;
  view: StageView;
  turnPhoto: (step: 1 | -1) => void;
  focusStage: () => void;
};

const ARROWS: Record<string, Point> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The part of the bench that has the keyboard; a region that F6 went to counts as the part it holds. */
function part(): Element | null {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement)) return null;
  const inside = here.matches("[data-region]") && here.querySelector("[data-bench]");
  return inside || here.closest("[data-bench]");
}

function isWriting(): boolean {
  return document.activeElement?.matches("input, textarea, select") ?? false;
}

function isOnStage(): boolean {
  return part()?.matches("[data-bench=stage]") ?? false;
}

/** The keys of the bench. They act while the list or the photo has the keyboard. */
export function benchKeys(hands: Hands): Shortcut[] {
  const { bench } = hands;
  const group = (): string => t("photos-keys");
  const single = (keys: string, label: () => string, act: () => void): Shortcut => ({
    keys,
    label,
    group,
    run: () => part() && !isWriting() && act(),
  });
  const letters = [
    single(
      "A",
      () => t("photos-cover"),
      () => void bench.cover(),
    ),
    single(
      "E",
      () => t("photos-consent-title"),
      () => bench.startConsent(),
    ),
    single(
      "B",
      () => t("photos-key-exempt"),
      () => bench.startException(),
    ),
    single(
      "X",
      () => t("photos-no-face"),
      () => void bench.falseAlarm(),
    ),
    single(
      "J",
      () => t("photos-key-next"),
      () => nextOpen(bench),
    ),
    single(
      "R",
      () => t("photos-draw"),
      () => startDrawing(hands),
    ),
    single(
      "V",
      () => t("photos-look-view"),
      () => (bench.viewing = bench.photo !== undefined),
    ),
    single(
      "F",
      () => t("photos-boxes"),
      () => (bench.boxesShown = !bench.boxesShown),
    ),
    single(
      "0",
      () => t("photos-zoom-fit"),
      () => hands.view.fit(),
    ),
    single(
      "-",
      () => t("photos-zoom-out"),
      () => hands.view.zoomOut(),
    ),
    ...ALL_COVER_STYLE.map((_, i): Shortcut => ({
      keys: String(i + 1),
      run: () => part() && !isWriting() && changeStyle(bench, i),
    })),
  ];
  // These mean something else elsewhere: there they are not even looked at.
  const here = part() !== null && !isWriting() ? [...moving(hands), ...zoomingIn(hands)] : [];
  return [...letters, ...here, ...leaving(bench)];
}

function zoomingIn({ view }: Hands): Shortcut[] {
  return shortcuts.singleLetters ? [{ keys: "+", run: () => view.zoomIn() }] : [];
}

function moving(hands: Hands): Shortcut[] {
  const { bench } = hands;
  if (bench.shape && isOnStage()) return shaping(hands);
  return [
    { keys: "ArrowDown", run: () => chooseBy(bench, 1) },
    { keys: "ArrowUp", run: () => chooseBy(bench, -1) },
    { keys: "ArrowRight", run: () => hands.turnPhoto(1) },
    { keys: "ArrowLeft", run: () => hands.turnPhoto(-1) },
    { keys: "Delete", run: () => void bench.removeBox() },
  ];
}

function shaping({ bench, view }: Hands): Shortcut[] {
  const change = (grip: "box" | "se", by: Point): void => {
    const { shape } = bench;
    if (!shape) return;
    const step = keyStep(view.photo);
    const way = { x: by.x * step, y: by.y * step };
    bench.shape = { ...shape, region: pulled(shape.region, grip, way, view.photo) };
    announcer.say(whereabouts(bench.shape.region, view));
  };
  return [
    ...Object.entries(ARROWS).flatMap(([keys, by]): Shortcut[] => [
      { keys, run: () => change("box", by) },
      { keys: `Shift+${keys}`, run: () => change("se", by) },
    ]),
    { keys: "Enter", run: () => void bench.keepShape() },
  ];
}

/** Esc goes back one level at a time: the box, the card, the row. */
function leaving(bench: Bench): Shortcut[] {
  if (bench.shape) return [{ keys: "Escape", run: () => (bench.shape = undefined) }];
  if (part() === null || bench.chosen.kind === "nothing") return [];
  if (bench.chosen.kind === "finding" && bench.chosen.mode !== "ways") {
    return [{ keys: "Escape", run: () => void bench.turnBack() }];
  }
  if (bench.chosen.kind === "finding") return [];
  if (bench.chosen.kind === "ownLook" && bench.chosen.mode === "reason") {
    return [{ keys: "Escape", run: () => void bench.turnBack() }];
  }
  return [{ keys: "Escape", run: () => bench.chooseRow("nothing") }];
}

function chooseBy(bench: Bench, step: 1 | -1): void {
  bench.chooseBy(step);
  sayChosen(bench);
}

/** In the list the row itself is read; on the photo nothing would be. */
function sayChosen(bench: Bench): void {
  const { finding, chosen } = bench;
  if (!isOnStage()) return;
  if (finding) announcer.say(`${nameOf(finding)}. ${lineOf(finding)}`);
  else if (chosen.kind === "metadata") announcer.say(t("photos-metadata"));
  else if (chosen.kind === "ownLook") announcer.say(t("photos-look-text"));
  else if (chosen.kind === "altText") announcer.say(t("photos-alt"));
}

function nextOpen(bench: Bench): void {
  if (bench.chooseNextOpen()) sayChosen(bench);
  else announcer.say(t("photos-none-open"));
}

function changeStyle(bench: Bench, i: number): void {
  const { finding, chosen } = bench;
  const style = ALL_COVER_STYLE[i];
  const cover = finding && coverOf(finding);
  if (!cover || !style || chosen.kind !== "finding" || chosen.mode !== "cover") return;
  void bench.changeCover(style, cover.margin);
}

/** Puts a box into the middle of what is seen, for the keyboard; the mouse draws its own. */
export function startDrawing({ bench, view, focusStage }: Hands): void {
  if (!bench.photo) return;
  const region = firstRegion(view.photo, view.stage, view.placement);
  bench.boxesShown = true;
  bench.shape = { kind: "new", as: "area", region };
  focusStage();
  announcer.say(`${t("photos-shape-new")}. ${whereabouts(region, view)}`);
}

/** Lets the box of the chosen finding be moved and sized by keyboard. */
export function startChanging({ bench, view, focusStage }: Hands): void {
  const { finding } = bench;
  if (!finding) return;
  bench.boxesShown = true;
  bench.shape = { kind: "change", finding, region: finding.region };
  focusStage();
  const title = t("photos-shape-change", { name: nameOf(finding) });
  announcer.say(`${title}. ${whereabouts(finding.region, view)}`);
}

function whereabouts([left, top, width, height]: number[], { photo }: StageView): string {
  const share = (part = 0, whole = 1): number => Math.round((part / whole) * 100);
  return t("photos-shape-at", {
    left: share(left, photo.width),
    top: share(top, photo.height),
    width: share(width, photo.width),
    height: share(height, photo.height),
  });
}
