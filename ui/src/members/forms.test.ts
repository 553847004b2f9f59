import { CommandFailure } from "$lib/api";
import type { LifeCycle, Member } from "$lib/generated/types";
import { beforeEach, expect, it, vi } from "vitest";
import { addMember, importMembers, previewImport, saveDepartments } from "./commands";
import { DepartmentsForm } from "./departmentsForm.svelte";
import { stepsOf } from "./memberDetail.svelte";
import { MemberImport } from "./memberImport.svelte";
import { ProfileForm } from "./profileForm.svelte";

vi.mock("./commands");
beforeEach(() => vi.resetAllMocks());

const refuses = (code: string): CommandFailure => new CommandFailure(code, {});

it("asks for name and department before anything is sent", async () => {
  const form = new ProfileForm();
  expect(await form.save()).toBeUndefined();
  expect(Object.keys(form.errors)).toEqual(["name", "department"]);
  expect(addMember).not.toHaveBeenCalled();
});

it.each([
  ["email-malformed", "email"],
  ["not-a-linkedin-profile", "linkedin"],
  ["name-too-long", "name"],
] as const)("puts %s at its field until that is changed", async (code, field) => {
  vi.mocked(addMember).mockRejectedValue(refuses(code));
  const form = new ProfileForm();
  Object.assign(form, { name: "Elif", departmentId: "d1", email: "a@b", linkedinUrl: "x" });
  await form.save();
  expect(Object.keys(form.errors)).toEqual([field]);
  expect(form.trouble).toBeUndefined();
  Object.assign(form, { name: "Elif Y.", email: "a@b.example", linkedinUrl: "" });
  expect(form.errors).toEqual({});
});

it("shows a failure that belongs to no field above the form", async () => {
  vi.mocked(addMember).mockRejectedValue(refuses("disk-full"));
  const form = new ProfileForm();
  Object.assign(form, { name: "Elif", departmentId: "d1" });
  await form.save();
  expect(form.trouble?.code).toBe("disk-full");
});

const steps: [string, LifeCycle[], ReturnType<typeof stepsOf>][] = [
  ["active", ["paused", "left"], { next: undefined, canPause: true, canLeave: true, later: [] }],
  ["paused", ["active", "left"], { next: "active", canPause: false, canLeave: true, later: [] }],
  [
    "invited",
    ["kicked_off", "trained", "active", "paused", "left"],
    { next: "kicked_off", canPause: true, canLeave: true, later: ["trained", "active"] },
  ],
  ["left", ["suggested"], { next: "suggested", canPause: false, canLeave: false, later: [] }],
];
it.each(steps)("offers the steps of somebody who is %s", (_stage, next_stages, expected) => {
  expect(stepsOf({ next_stages } as Member)).toEqual(expected);
});

const good = { line: 2, name: "Selma Aydin", department: "Kita" };
const bad = { line: 3, code: "email-malformed", value: "t.reuter@" };
it.each([
  ["a clean file", [good], [], true],
  ["one bad row among good ones", [good], [bad], false],
  ["an empty file", [], [], false],
])("takes over %s as a whole or not at all", async (_name, rows, wrong, expected) => {
  vi.mocked(previewImport).mockResolvedValue({ good: rows, bad: wrong, new_departments: [] });
  vi.mocked(importMembers).mockResolvedValue(rows.length);
  const reading = new MemberImport();
  await reading.read("list.csv");
  expect(reading.canImport).toBe(expected);
  await reading.run();
  expect(importMembers).toHaveBeenCalledTimes(expected ? 1 : 0);
  expect(reading.progress.kind).toBe(expected ? "done" : "preview");
});

it("keeps what a file was refused for, so that it can be read again", async () => {
  vi.mocked(previewImport).mockRejectedValueOnce(refuses("not-a-table"));
  const reading = new MemberImport();
  await reading.read("list.csv");
  expect(reading.progress).toMatchObject({ kind: "failed", failure: { code: "not-a-table" } });
  vi.mocked(previewImport).mockResolvedValueOnce({ good: [good], bad: [], new_departments: [] });
  await reading.again();
  expect(reading.canImport).toBe(true);
});

it.each([
  ["two of the same name", ["Kita", "kita "], false],
  ["one without a name", ["Kita", " "], false],
  ["different ones", ["Kita", "Bauhof"], true],
])("saves departments: %s", async (_name, names, expected) => {
  vi.mocked(saveDepartments).mockResolvedValue([]);
  const form = new DepartmentsForm(names.map((name, i) => ({ id: `d${i}`, name })));
  expect(await form.save()).toBe(expected);
});

it("says when a department is still in use", async () => {
  vi.mocked(saveDepartments).mockRejectedValue(refuses("department-in-use"));
  const form = new DepartmentsForm([{ id: "d1", name: "Kita" }]);
  expect(await form.save()).toBe(false);
  expect(form.failure?.code).toBe("department-in-use");
});
