/** Codes of posts as words and lights. */
import type { Goal, Light, Missing, PostCard, PostState, SlotProblem } from "$lib/generated/types";
import { keyOfCode } from "$lib/errors";
import { formatDayMonth, formatTime, t, tDynamic } from "$lib/i18n";
import type { LightState } from "$shared/lights";

const STATES: Record<Light, LightState> = {
  free: "ok",
  open: "warn",
  blocked: "bad",
  unchecked: "unchecked",
  not_checkable: "unchecked",
};

export function lightState(light: Light): LightState {
  return STATES[light];
}

/** The word beside a photo's light: "3 offen". */
export function photoWord(light: Light, open: number): string {
  if (light === "open") return t("common-open-count", { count: open });
  return tDynamic(`post-light-${keyOfCode(light)}`, {}, "post-light-unchecked");
}

/** The word for all photos of a post: "3 Funde offen", "Fotos frei". */
export function photosWord(light: Light, open: number): string {
  if (light === "free") return t("post-photos-free");
  return light === "open" ? t("post-findings-open", { count: open }) : photoWord(light, open);
}

/** Whether a card's photos are worth a word: what is out and free is as it should be. */
export function showsLight({ light, state }: PostCard): boolean {
  return light !== null && !(light === "free" && state === "published");
}

export function stateWord(state: PostState): string {
  return tDynamic(`post-state-${state}`, {}, "post-state-draft");
}

export function goalWord(goal: Goal): string {
  return tDynamic(`report-goal-${keyOfCode(goal)}`, {}, "report-goal-none");
}

export function problemWord(problem: SlotProblem): string {
  return tDynamic(`post-slot-${keyOfCode(problem)}`, {}, "post-slot-past");
}

/** What to do about something that is missing: "3 Funde in Foto 1 klären". */
export function missingWord({ code, photo_number, count }: Missing): string {
  const values = { number: photo_number ?? 0, count };
  return tDynamic(`missing-${keyOfCode(code)}`, values, "missing-other");
}

/** The light beside something that is missing; what merely has to be chosen is dashed. */
export function missingState(code: string): LightState {
  if (
    code === "photo_own_look" ||
    code === "photo_findings" ||
    code === "text_too_long" ||
    code === "too_many_photos"
  ) {
    return "warn";
  }
  return code === "photo_consent" ? "bad" : "unchecked";
}

/** When a card changes hands: planned, published or last touched. */
export function cardDate(card: PostCard, now = new Date()): string {
  const at = card.published_at ?? card.planned_at ?? card.changed_at;
  const date = dayOrToday(at, now);
  // Its column or its state says that it is out.
  if (card.state === "published") return date;
  if (card.published_at) return t("post-date-published", { date });
  return card.planned_at ? t("post-date-planned", { date }) : date;
}

function dayOrToday(at: string, now: Date): string {
  const day = formatDayMonth(at);
  if (day !== formatDayMonth(now)) return day;
  return t("post-date-today", { time: formatTime(at) });
}
