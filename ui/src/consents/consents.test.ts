import { CommandFailure } from "$lib/api";
import type { Consent, Person, PersonRow, Todo } from "$lib/generated/types";
import { today } from "$lib/today";
import { beforeEach, expect, it, vi } from "vitest";
import { Capture } from "./capture.svelte";
import { addConsent, savePerson, saveConsentForm } from "./commands";
import { ConsentForm, SELF } from "./consentForm.svelte";
import { todoGroups, withdrawable, withdrawnOn } from "./personDetail.svelte";
import { PersonForm } from "./personForm.svelte";
import { groupsOf, RegisterState } from "./register.svelte";

vi.mock("./commands");
beforeEach(() => vi.resetAllMocks());

const row = (part: Partial<PersonRow>): PersonRow => ({
  id: "c1",
  name: "Karin Esser",
  kind: "employee",
  note: "Bürgerbüro",
  age: null,
  standing: "valid",
  open_todos: 0,
  channels: ["linkedin"],
  limit: "none",
  valid_until: null,
  gaps: [],
  holders: [],
  ...part,
});
const person = (part: Partial<PersonRow> = {}, more: Partial<Person> = {}): Person => ({
  row: row(part),
  born_on: null,
  sole_custody: false,
  kita: false,
  department_id: null,
  consents: [],
  todos: [],
  posts: [],
  ...more,
});
const HOLDERS = [
  { id: "h1", name: "Petra Lohmann", signed_on: "2026-11-12" },
  { id: "h2", name: "Daniel Lohmann", signed_on: null },
];
const child = (signed: boolean): Person =>
  person({
    kind: "minor",
    holders: HOLDERS.map((one) => (signed ? { ...one, signed_on: "2026-11-20" } : one)),
  });

it("groups by urgency and sorts by the end, the endless last", () => {
  const rows = [
    row({ id: "a", standing: "withdrawn", open_todos: 1 }),
    row({ id: "b", valid_until: null }),
    row({ id: "c", valid_until: "2028-01-31" }),
    row({ id: "d", valid_until: "2027-01-31" }),
    row({ id: "e", standing: "expiring", valid_until: "2026-12-01" }),
    row({ id: "f", standing: "withdrawn", open_todos: 0 }),
  ];
  const labels = { open: "o", valid: "v", withdrawn: "w" };
  const ids = (sort?: "ascending" | "descending"): string[] =>
    groupsOf(rows, sort && { column: "until", direction: sort }, labels).map((group) =>
      group.rows.map(({ id }) => id).join(""),
    );
  expect(ids()).toEqual(["ae", "bcd", "f"]);
  expect(ids("ascending")).toEqual(["ea", "dcb", "f"]);
  expect(ids("descending")).toEqual(["ea", "cdb", "f"]);
});

it("gathers to-dos by the day they are due", () => {
  const todo = (id: string, due: string, done_at: string | null): Todo => ({
    ...{ id, due, done_at, kind: "confirm", post: null, url: null, photo_number: null },
  });
  const groups = todoGroups([
    todo("1", "2026-12-03", "2026-11-19T14:04:00Z"),
    todo("2", "2026-11-30", null),
    todo("3", "2026-12-03", null),
  ]);
  expect(groups.map(({ due, todos, done }) => [due, todos.length, done])).toEqual([
    ["2026-11-30", 1, 0],
    ["2026-12-03", 2, 1],
  ]);
});

it("knows what was withdrawn and what still can be", () => {
  const consent = (id: string, withdrawn_on: string | null): Consent =>
    ({ id, withdrawn_on }) as Consent;
  const shown = person({}, { consents: [consent("1", "2026-11-02"), consent("2", null)] });
  expect(withdrawnOn(shown)).toBe("2026-11-02");
  expect(withdrawable(shown).map(({ id }) => id)).toEqual(["2"]);
  expect(withdrawnOn(person())).toBeUndefined();
});

const wrong: [string, Partial<ConsentForm>, string[]][] = [
  ["as it begins", {}, []],
  ["no purpose", { purposes: [] }, ["purposes"]],
  ["no place", { channels: [] }, ["channels"]],
  ["an employee's by word of mouth", { form: "oral" }, ["reason"]],
  ["the same with a reason", { form: "oral", formReason: "Dienstreise" }, []],
  ["an occasion without a name", { limit: "one_occasion" }, ["occasion"]],
  ["no day", { givenOn: "" }, ["givenOn"]],
  ["a day to come", { givenOn: "2999-01-01" }, ["givenOn"]],
  ["ends before it begins", { givenOn: "2026-05-02", validUntil: "2026-05-01" }, ["validUntil"]],
];
it.each(wrong)("says what is wrong with a consent: %s", (_name, change, fields) => {
  const form = new ConsentForm(person());
  Object.assign(form, change);
  expect(Object.keys(form.errors)).toEqual(fields);
});

it("asks no reason of people who are not employed", () => {
  const form = new ConsentForm(person({ kind: "external" }));
  form.form = "electronic";
  expect(form.errors).toEqual({});
});

it.each([
  ["an adult", person(), SELF],
  ["a child, one signature missing", child(false), "h2"],
  ["a child, all signed", child(true), "h1"],
  ["a child without holders", person({ kind: "minor" }), SELF],
])("chooses who signs for %s", (_name, shown, signer) => {
  expect(new ConsentForm(shown).signer).toBe(signer);
});

it("goes on to the next holder with the same sheet, and ends with the last", async () => {
  const nobody = child(false);
  nobody.row.holders = HOLDERS.map((one) => ({ ...one, signed_on: null }));
  const capture = new Capture(nobody);
  if (capture.step.kind !== "consent") throw new Error("the sheet asks who it is");
  capture.step.form.originalPlace = "Ordner 3";
  vi.mocked(addConsent).mockResolvedValueOnce(child(false));
  expect(await capture.next()).toMatchObject({ isDone: false });
  expect(capture.step).toMatchObject({ after: "Petra Lohmann", form: { signer: "h2" } });
  vi.mocked(addConsent).mockResolvedValueOnce(child(true));
  expect(await capture.next()).toMatchObject({ isDone: true });
  expect(vi.mocked(addConsent).mock.calls[1]?.[0]).toMatchObject({
    holder_id: "h2",
    original_place: "Ordner 3",
    given_on: today(),
  });
});

it("makes a person first, then asks for the consent", async () => {
  vi.mocked(savePerson).mockResolvedValue(person());
  const capture = new Capture();
  capture.text = " Karin Esser ";
  capture.begin();
  expect(await capture.next()).toMatchObject({ isDone: false });
  expect(savePerson).toHaveBeenCalledWith(expect.objectContaining({ name: "Karin Esser" }));
  expect(capture.step.kind).toBe("consent");
});

it("sends only what belongs to the kind of person", () => {
  const form = new PersonForm();
  Object.assign(form, { name: " Mats L. ", departmentId: "d1", bornOn: "2017-03-14", kita: true });
  form.kind = "minor";
  const [first] = form.holders;
  if (first) first.name = " Petra Lohmann ";
  expect(form.input).toMatchObject({
    name: "Mats L.",
    department_id: null,
    born_on: "2017-03-14",
    holders: [{ id: "", name: "Petra Lohmann" }],
    kita: true,
  });
  form.kind = "employee";
  expect(form.input).toMatchObject({
    department_id: "d1",
    born_on: null,
    holders: [],
    kita: false,
  });
});

it.each([
  ["the department in place of a remark", "Bürgerbüro", ""],
  ["a remark beside the department", "Vertretung im Mai", "Vertretung im Mai"],
])("keeps what was remarked: %s", (_name, note, expected) => {
  const known = person({ note }, { department_id: "d1" });
  const form = new PersonForm(known, [{ id: "d1", name: "Bürgerbüro" }]);
  expect(form.input).toMatchObject({ department_id: "d1", note: expected });
});

it("needs a name, and no birthday to come", async () => {
  const form = new PersonForm();
  expect(await form.save()).toBeUndefined();
  expect(form.nameError).toBeDefined();
  Object.assign(form, { name: "Mats L.", kind: "minor", bornOn: "2999-01-01" });
  expect(await form.save()).toBeUndefined();
  expect(savePerson).not.toHaveBeenCalled();
});

it.each([
  ["saved", () => Promise.resolve("form.pdf"), "saved"],
  ["cancelled in the dialog", () => Promise.resolve(null), "idle"],
  ["cancelled as a code", () => Promise.reject(new CommandFailure("cancelled", {})), "idle"],
  ["disk full", () => Promise.reject(new CommandFailure("disk-full", {})), "failed"],
])("prints the form: %s", async (_name, answer, kind) => {
  vi.mocked(saveConsentForm).mockImplementation(answer);
  const register = new RegisterState();
  await register.print();
  expect(register.printing.kind).toBe(kind);
});
