/** Codes of topics as words and icons. */
import { keyOfCode } from "$lib/errors";
import type { Goal, Topic, TopicReason, TopicSuggestion } from "$lib/generated/types";
import { formatDayMonth, formatMonth, t, tDynamic } from "$lib/i18n";
import type { IconName } from "$shared/icons";

const ICONS: Record<Goal, IconName> = {
  employer_brand: "building",
  recruiting: "user-plus",
  image: "target",
  employee_value: "heart-handshake",
  exchange: "handshake",
};

/** The icon of a topic: that of its main goal. */
export function topicIcon({ goals }: Topic): IconName {
  return goals[0] ? ICONS[goals[0]] : "lightbulb";
}

export function goalWord(goal: Goal): string {
  return tDynamic(`report-goal-${keyOfCode(goal)}`, {}, "report-goal-none");
}

/** "November", for a month from 1 to 12. */
export function monthWord(month: number): string {
  // Only the name is wanted: the year that comes with it is cut off again.
  return formatMonth(`2026-${String(month).padStart(2, "0")}`).replace(/ \d+$/, "");
}

/** Months as a person would say them: "September bis November", "Januar, Dezember". */
export function monthsWords(months: number[]): string {
  if (months.length === 0) return t("topic-all-year");
  const runs: number[][] = [];
  for (const month of [...months].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === month - 1) run.push(month);
    else runs.push([month]);
  }
  return runs
    .map((run) => {
      const [from, to] = [monthWord(run[0] ?? 1), monthWord(run.at(-1) ?? 1)];
      return run.length > 2 ? t("topic-months-run", { from, to }) : run.map(monthWord).join(", ");
    })
    .join(", ");
}

/** Everything that speaks for a topic: "Passt in den November. Noch nie genutzt. Etwa 20 Minuten." */
export function reasonWords(suggestion: TopicSuggestion, month: string): string {
  return sentencesOf(suggestion, month).join(" ");
}

/** What speaks for it most, short enough for one line: "Passt in den November. Noch nie genutzt." */
export function reasonLine(suggestion: TopicSuggestion, month: string): string {
  // The weightiest reason stands first.
  return sentencesOf(suggestion, month).slice(0, 2).join(" ");
}

function sentencesOf({ topic, reasons }: TopicSuggestion, month: string): string[] {
  const known = reasons.map((reason) => reasonWord(reason, topic, month));
  // One sentence is about the work as well, where no reason has said it.
  if (!reasons.includes("quick")) known.push(t("topic-effort", { minutes: topic.minutes }));
  return known;
}

function reasonWord(reason: TopicReason, topic: Topic, month: string): string {
  const values = {
    month: monthWord(Number(month.slice(5))),
    minutes: topic.minutes,
    goal: topic.goals[0] ? goalWord(topic.goals[0]) : "",
  };
  return tDynamic(`topic-reason-${keyOfCode(reason)}`, values, "topic-reason-season");
}

/** "Zuletzt am 3. Juni genutzt" or "Noch nie genutzt". */
export function usedWords({ last_used }: Topic): string {
  return last_used ? t("topic-used", { date: formatDayMonth(last_used) }) : t("topic-never-used");
}
