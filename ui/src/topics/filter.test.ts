import type { Topic } from "$lib/generated/types";
import { expect, it } from "vitest";
import { EVERYTHING, matches, type TopicFilter } from "./filter";

const TOPIC: Topic = {
  id: "t1",
  title: "Lichter im Advent",
  hint: "Was leuchtet im Rathaus?",
  goals: ["image", "recruiting"],
  months: [11, 12],
  departments: ["d1"],
  needs_photo: true,
  minutes: 20,
  retired: false,
  last_used: null,
};

it("narrows by each of its parts", () => {
  const cases: [string, Partial<Topic>, Partial<TopicFilter>, boolean][] = [
    ["nothing asked", {}, {}, true],
    ["words of the hint", {}, { text: "rathaus" }, true],
    ["other words", {}, { text: "sommer" }, false],
    ["a goal that is not the main one", {}, { goal: "recruiting" }, true],
    ["another goal", {}, { goal: "exchange" }, false],
    ["its month", {}, { month: "12" }, true],
    ["another month", {}, { month: "6" }, false],
    ["any month fits one without months", { months: [] }, { month: "6" }, true],
    ["another department", {}, { department: "d2" }, false],
    ["any department suits one without", { departments: [] }, { department: "d2" }, true],
    ["retired ones are away", { retired: true }, {}, false],
    ["retired ones asked for", { retired: true }, { retired: true }, true],
  ];
  for (const [name, topic, filter, expected] of cases) {
    expect(matches({ ...TOPIC, ...topic }, { ...EVERYTHING, ...filter }), name).toBe(expected);
  }
});
