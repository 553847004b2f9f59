import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, VIEWS, type Answers } from "./browser";
import { answers } from "./fixtures/answers";
import { childPerson } from "./fixtures/consents";
import { emptyReport } from "./fixtures/report";
import { go } from "./fixtures/screens";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const members = (page: Page): Promise<void> => go(page, /Botschafter/);
const consents = (page: Page): Promise<void> => go(page, /Einwilligungen/);
const report = (page: Page): Promise<void> => go(page, /Monatsbericht/);
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

async function openRow(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("row", { name }).click();
}

/** One thing to do on a screen, and what has to be seen then. */
type Walk = {
  name: string;
  walk: (page: Page) => Promise<void>;
  sees: RegExp[];
  missing?: RegExp[];
  change?: Answers;
};

const WALKS: Walk[] = [
  {
    name: "liste-mit-fehlern",
    walk: async (page) => {
      await members(page);
      await press(page, "Mehr");
      await page.getByRole("menuitem", { name: /Liste einlesen/ }).click();
    },
    sees: [
      /3 Zeilen lassen sich nicht/,
      /E-Mail-Adresse ist unvollständig/,
      /t\.reuter@/,
      /Bauhof/,
    ],
    missing: [/^(Alle .*|1) übernehmen$/],
  },
  {
    name: "liste-ohne-fehler",
    change: {
      preview_import: {
        good: [{ line: 2, name: "Selma Aydin", department: "Kita" }],
        bad: [],
        new_departments: [],
      },
      import_members: 1,
    },
    walk: async (page) => {
      await members(page);
      await press(page, "Mehr");
      await page.getByRole("menuitem", { name: /Liste einlesen/ }).click();
      await press(page, "1 übernehmen");
    },
    sees: [/1 Person übernommen/],
  },
  {
    name: "vorschlagen",
    walk: async (page) => {
      await members(page);
      await press(page, "Vorschlagen");
      await page.getByRole("dialog").getByRole("button", { name: "Vorschlagen" }).click();
    },
    sees: [/Der Name fehlt/, /Einen Bereich wählen\./],
  },
  {
    name: "angaben-abgelehnt",
    walk: async (page) => {
      await members(page);
      await openRow(page, /Elif Yıldız/);
      await press(page, /^Ändern/);
      await press(page, "Speichern");
    },
    sees: [/keine vollständige E-Mail-Adresse/],
  },
  {
    name: "pausieren",
    walk: async (page) => {
      await members(page);
      await openRow(page, /Elif Yıldız/);
      await press(page, /^Pausieren/);
      await page.getByLabel("Tag").fill("01.01.2026");
      await press(page, "Eintragen");
    },
    sees: [/Der letzte Schritt war am 03\.06\.2026/, /Die Teilnahme ist freiwillig/],
  },
  {
    name: "loeschen",
    walk: async (page) => {
      await members(page);
      await openRow(page, /Elif Yıldız/);
      await page.getByRole("complementary").getByRole("button", { name: "Mehr" }).click();
      await page.getByRole("menuitem", { name: /Löschen/ }).click();
    },
    sees: [/Elif Yıldız löschen\?/, /nur der Nachweis/],
  },
  {
    name: "bereiche",
    walk: async (page) => {
      await members(page);
      await press(page, "Mehr");
      await page.getByRole("menuitem", { name: /Bereiche/ }).click();
      await press(page, "Bereich hinzufügen");
      await press(page, "Speichern");
    },
    sees: [/Der Name fehlt/],
  },
  {
    name: "filter",
    walk: async (page) => {
      await members(page);
      await press(page, "Filter");
      await page.getByLabel("Stand", { exact: true }).selectOption("paused");
    },
    sees: [/Filter aufheben/],
  },
  {
    name: "niemand-dabei",
    change: { list_members: { total: 0, rows: [] } },
    walk: members,
    sees: [/Noch ist niemand dabei/],
  },
  {
    name: "liste-kaputt",
    change: { list_members: { fails: { code: "data-damaged" } } },
    walk: members,
    sees: [/Die Liste lässt sich nicht zeigen/, /Erneut versuchen/],
  },
  {
    name: "einwilligung-kind",
    change: { get_person: childPerson },
    walk: async (page) => {
      await consents(page);
      await openRow(page, /Mats L\./);
      await press(page, /^Erfassen/);
    },
    sees: [/Einwilligung von Mats L\./, /Wer hat unterschrieben/],
    missing: [/Berechtigtes Interesse/i],
  },
  {
    name: "einwilligung-neu",
    walk: async (page) => {
      await consents(page);
      await press(page, "Einwilligung erfassen");
      await page.getByLabel("Wer ist zu sehen?").fill("Mats");
      await press(page, "Neue Person");
      await press(page, "Kind");
      await press(page, "Weiter");
      await page.getByLabel("LinkedIn").uncheck();
      await press(page, "Einwilligung speichern");
    },
    sees: [/Mindestens einen Ort ankreuzen/],
  },
  {
    name: "widerruf",
    change: {
      get_person: {
        ...childPerson,
        consents: [
          {
            id: "e2",
            giver: "Petra Lohmann",
            withdrawn_on: null,
            holds: true,
            input: {
              person_id: "c1",
              holder_id: "h1",
              purposes: ["programme"],
              channels: ["linkedin"],
              form: "written",
              form_reason: "",
              limit: "none",
              given_on: "2026-11-12",
              valid_until: null,
              original_place: "",
              note: "",
            },
          },
        ],
        posts: [{ id: "p7", title: "Ferienprogramm", published_at: "2026-11-13T09:00:00Z" }],
      },
    },
    walk: async (page) => {
      await consents(page);
      await openRow(page, /Mats L\./);
      await press(page, /^Widerruf/);
    },
    sees: [/1 veröffentlichter Beitrag zeigt die Person/, /Ferienprogramm/],
  },
  {
    name: "formular",
    walk: async (page) => {
      await consents(page);
      await press(page, "Formular drucken");
    },
    sees: [/Formular gespeichert: Einwilligung\.pdf/, /Öffnen/],
  },
  {
    name: "keine-einwilligungen",
    change: { list_people: [] },
    walk: consents,
    sees: [/Noch keine Einwilligungen/],
  },
  {
    name: "bericht-gespeichert",
    walk: async (page) => {
      await report(page);
      await press(page, "Was heißt im Zeitfenster?");
      await press(page, "Als PDF speichern");
    },
    sees: [/An Arbeitstagen zwischen/, /Gespeichert: Monatsbericht-2026-10\.pdf/],
  },
  {
    name: "bericht-leer",
    change: { get_report: emptyReport },
    walk: report,
    sees: [/0 von 30 Beiträgen/, /Kein Beitrag in diesem Monat/],
  },
];

const BOTH = VIEWS.filter(({ name }) => name === "hell" || name === "dunkel");

describe.each(BOTH)("people, $name", (view) => {
  it.each(WALKS)("$name", async ({ name, walk, sees, missing = [], change = {} }) => {
    const { page, troubles } = await open(browser, view, { ...answers, ...change });
    await walk(page);
    for (const words of sees) await page.getByText(words).first().waitFor({ timeout: 5000 });
    for (const words of missing) expect(await page.getByText(words).count()).toBe(0);
    expect(await inspect(page, `${name}-${view.name}`)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe("a roster of 20,000", () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({
    id: `m${i}`,
    name: `Person ${i}`,
    department: "Kita",
    stage: "active",
    experience: "some",
    agreement_version: 3,
    agreement_current: true,
  }));

  it("goes to its end and back with the keyboard, drawing only what is seen", async () => {
    const [view] = BOTH;
    if (!view) throw new Error("no view");
    const many = { ...answers, list_members: { total: 20_000, rows } };
    const { page, troubles } = await open(browser, view, many);
    await members(page);
    await page.getByText("20.000").waitFor();
    await page.getByRole("row", { name: /^Person 0 / }).focus();
    await page.keyboard.press("End");
    await page.getByRole("row", { name: /^Person 199 / }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"))).toBe(
      "20001",
    );
    expect(await page.getByRole("row").count()).toBeLessThan(80);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Elif Yıldız" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Elif Yıldız" }).waitFor({ state: "detached" });
    await page.keyboard.press("Home");
    await page.getByRole("row", { name: /^Person 0 / }).waitFor();
    expect(troubles).toEqual([]);
    await page.close();
  });
});
