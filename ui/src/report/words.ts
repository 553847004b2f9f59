import { formatMonth, formatNumber, t, tDynamic } from "$lib/i18n";
import type { Goal, MetadataKind, MonthReport } from "$lib/generated/types";
import { shareOf } from "./share";

/** From how many people on a department is shown by itself; the Rust side merges smaller ones. */
export const LEAST_PEOPLE = 3;

/** Munich's first half year: 436 posts by 16 people in six months. */
const MUNICH = 4.5;

const dashed = (code: string): string => code.replaceAll("_", "-");

export const goalWord = (goal: Goal): string =>
  tDynamic(`report-goal-${dashed(goal)}`, {}, "report-goal-none");

export const kindWord = (kind: MetadataKind): string =>
  tDynamic(`metadata-kind-${dashed(kind)}`, {}, "metadata-kind-other");

/** The month in one sentence, worded as in the PDF. */
export function sentenceOf(report: MonthReport): string {
  const { posts, target, in_window: inside } = report;
  const [from, to] = report.window;
  const month = formatMonth(report.month);
  if (posts === 0 && target === 0) return t("report-sentence-idle", { month });
  if (posts === 0) return t("report-sentence-empty", { target, month });
  if (target === 0) return t("report-sentence-untargeted", { posts, inside, from, to });
  return t("report-sentence", { posts, target, inside, share: shareOf(inside, posts), from, to });
}

/** The Munich line: how many posts a person made there, and here. */
export function benchmarkOf(report: MonthReport): string {
  const decimal = (value: number): string => formatNumber(value, { maximumFractionDigits: 1 });
  const munich = decimal(MUNICH);
  if (report.active_members === 0 || report.posts === 0) {
    return t("report-benchmark-idle", { munich });
  }
  const own = decimal(report.posts / report.active_members);
  return t("report-benchmark-text", { munich, own, month: formatMonth(report.month) });
}
