import type { Goal, Topic } from "$lib/generated/types";
import { foldCase } from "$lib/i18n";

/** What the list is narrowed to; an empty string narrows nothing. */
export type TopicFilter = {
  text: string;
  goal: Goal | "";
  /** 1 to 12 as text. */
  month: string;
  department: string;
  retired: boolean;
};

export const EVERYTHING: TopicFilter = {
  text: "",
  goal: "",
  month: "",
  department: "",
  retired: false,
};

/** Topics without months fit all year, those without departments suit everybody. */
export function matches(topic: Topic, filter: TopicFilter): boolean {
  const { text, goal, month, department, retired } = filter;
  const query = foldCase(text.trim());
  return (
    topic.retired === retired &&
    (query === "" || foldCase(`${topic.title} ${topic.hint}`).includes(query)) &&
    (goal === "" || topic.goals.includes(goal)) &&
    (month === "" || topic.months.length === 0 || topic.months.includes(Number(month))) &&
    (department === "" || topic.departments.length === 0 || topic.departments.includes(department))
  );
}

/** Whether anything besides the text narrows the list. */
export function isNarrowed({ goal, month, department, retired }: TopicFilter): boolean {
  return goal !== "" || month !== "" || department !== "" || retired;
}
