import { CommandFailure } from "$lib/api";
import type { MemberPage, MemberQuery, MemberRow } from "$lib/generated/types";
import { beforeEach, expect, it, vi } from "vitest";
import { listMembers } from "./commands";
import { PAGE, RosterState } from "./roster.svelte";

vi.mock("./commands");
const list = vi.mocked(listMembers);

const TOTAL = 20_000;
const row = (index: number): MemberRow => ({
  id: `m${index}`,
  name: `Person ${index}`,
  department: "Kita",
  stage: "active",
  experience: "some",
  agreement_version: 2,
  agreement_current: true,
});
const page = ({ offset, limit }: MemberQuery): MemberPage => ({
  total: TOTAL,
  rows: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, i) => row(offset + i)),
});

beforeEach(() => {
  list.mockReset();
  list.mockImplementation((query) => Promise.resolve(page(query)));
});

it("knows how many there are and holds the first page", async () => {
  const roster = new RosterState();
  await roster.load();
  expect(roster.rows).toHaveLength(TOTAL);
  expect(roster.rows[PAGE - 1]?.member?.name).toBe("Person 199");
  expect(roster.rows[PAGE]?.member).toBeUndefined();
});

it("fetches the page of a row that comes into sight, once", async () => {
  const roster = new RosterState();
  await roster.load();
  await Promise.all([roster.want(19_999), roster.want(19_900), roster.want(5)]);
  expect(list.mock.calls.map(([{ offset }]) => offset)).toEqual([0, 19_800]);
  expect(roster.rows[19_999]?.member?.name).toBe("Person 19999");
});

it("shows only the answer to what was asked last", async () => {
  const roster = new RosterState();
  let answerSlow = (_: MemberPage): void => {};
  list.mockImplementationOnce(() => new Promise((resolve) => (answerSlow = resolve)));
  const slow = roster.load();
  roster.text = "elif";
  list.mockResolvedValueOnce({ total: 1, rows: [row(4)] });
  await roster.load();
  answerSlow(page({ offset: 0, limit: PAGE } as MemberQuery));
  await slow;
  expect(roster.rows).toHaveLength(1);
});

it("forgets a page that belongs to the list before", async () => {
  const roster = new RosterState();
  await roster.load();
  const late = roster.want(500);
  list.mockResolvedValueOnce({ total: 1, rows: [row(4)] });
  await Promise.all([roster.load(), late]);
  expect(roster.rows.map(({ member }) => member?.id)).toEqual(["m4"]);
});

it.each([
  ["nobody at all", "", true],
  ["nobody of that name", "xyz", false],
])("tells an empty programme from a search that found nothing: %s", async (_name, text, empty) => {
  list.mockResolvedValue({ total: 0, rows: [] });
  const roster = new RosterState();
  roster.text = text;
  await roster.load();
  expect(roster.isEmpty).toBe(empty);
});

it("asks for what it is narrowed to and sorted by", async () => {
  const roster = new RosterState();
  roster.text = " kita ";
  roster.department = "d2";
  roster.stage = "paused";
  roster.sort = { column: "stage", direction: "descending" };
  await roster.load();
  expect(list).toHaveBeenCalledWith({
    text: "kita",
    department: "d2",
    stage: "paused",
    sort: "stage",
    descending: true,
    offset: 0,
    limit: PAGE,
  });
});

it("says when the list can't be read", async () => {
  list.mockRejectedValue(new CommandFailure("not-open", {}));
  const roster = new RosterState();
  await roster.load();
  expect(roster.progress).toMatchObject({ kind: "failed", failure: { code: "not-open" } });
});
