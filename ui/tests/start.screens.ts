import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, sidewaysScroll, VIEWS, type Answers, type View } from "./browser";
import { answers } from "./fixtures/answers";
import { backups } from "./fixtures/settings";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const FOLDER = "/home/miriam/.local/share/Monfluencer";
const first = (has_keychain: boolean): Answers => ({
  ...answers,
  get_start: { FirstRun: { folder: FOLDER, has_keychain } },
  create_data: { Ready: { practice: false } },
});
const broken = (code: string): Answers => ({
  ...answers,
  get_start: { Broken: { code, folder: FOLDER, backups } },
});
const locked: Answers = { ...answers, get_start: { Locked: { folder: FOLDER } } };
const german = VIEWS[0] as View;
const EXTREMES = VIEWS.filter((view) => ["hell", "dunkel", "200-prozent"].includes(view.name));

async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Weiter" }).click();
}
async function fillFirst(page: Page): Promise<void> {
  await page.getByLabel("Vor- und Nachname").fill("Miriam Kaltenbach");
  await page.getByLabel("Bereich").fill("Bürgerbüro");
  await next(page);
}
async function fillSecond(page: Page): Promise<void> {
  await page.getByLabel("Verwaltung").fill("Stadt Musterstadt");
  await page.getByLabel("Land", { exact: true }).selectOption("Nordrhein-Westfalen");
  await next(page);
}

const GATES: [string, Answers, (page: Page) => Promise<void>][] = [
  ["erster-start-1", first(true), async () => {}],
  ["erster-start-1-fehlt", first(true), next],
  ["erster-start-2", first(true), fillFirst],
  [
    "erster-start-3",
    first(true),
    async (page) => {
      await fillFirst(page);
      await fillSecond(page);
    },
  ],
  [
    "erster-start-3-passphrase",
    first(false),
    async (page) => {
      await fillFirst(page);
      await fillSecond(page);
      await page.getByLabel("Passphrase", { exact: true }).fill("zu kurz");
      await page.getByLabel("Passphrase wiederholen").focus();
    },
  ],
  ["entsperren", locked, async () => {}],
  [
    "entsperren-falsch",
    { ...locked, unlock: { fails: { code: "wrong-passphrase" } } },
    async (page) => {
      await page.getByLabel("Passphrase", { exact: true }).fill("irgendwas anderes");
      await page.keyboard.press("Enter");
      await page.getByText("Diese Passphrase passt nicht.").waitFor();
    },
  ],
  [
    "kaputt",
    broken("data-damaged"),
    async (page) => {
      await page.getByRole("button", { name: "Einzelheiten" }).click();
    },
  ],
  [
    "kaputt-einspielen-1",
    broken("data-damaged"),
    async (page) => {
      await page.getByRole("button", { name: /Sicherung einspielen/ }).click();
    },
  ],
  [
    "kaputt-einspielen-2",
    broken("data-damaged"),
    async (page) => {
      await page.getByRole("button", { name: /Sicherung einspielen/ }).click();
      await page.getByRole("button", { name: /20. November/ }).click();
    },
  ],
  ["nicht-gestartet", { get_start: { fails: { code: "internal" } } }, async () => {}],
];

describe.each(EXTREMES)("before the screens, $name", (view) => {
  it.each(GATES)("%s", async (name, replies, reach) => {
    const { page, troubles } = await open(browser, view, replies);
    await reach(page);
    expect(await inspect(page, `${name}-${view.name}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe("the first run", () => {
  it("is walked with the keyboard alone and hands over the answers", async () => {
    const { page } = await open(browser, german, first(true));
    await page.getByLabel("Koordination", { exact: false }).focus();
    await page.keyboard.press("Space");
    await page.getByLabel("Vor- und Nachname").focus();
    await page.keyboard.type("Jana Brandt");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Für welche Verwaltung?" }).waitFor();
    await page.getByLabel("Verwaltung").focus();
    await page.keyboard.type("Stadt Musterstadt");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Hessen");
    await page.getByLabel("Verwaltung").focus();
    await page.keyboard.press("Enter");
    await page.getByText(FOLDER).waitFor();
    await page.getByRole("button", { name: "Daten anlegen" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").waitFor();
    expect(
      await page.evaluate(
        () => window.monfluencerCalls.find(([name]) => name === "create_data")?.[1],
      ),
    ).toEqual({
      answers: {
        role: "coordinator",
        name: "Jana Brandt",
        department: "",
        organisation: "Stadt Musterstadt",
        land: "he",
        passphrase: null,
      },
    });
    await page.close();
  });

  it("stays where something is missing, and goes to it", async () => {
    const { page } = await open(browser, german, first(true));
    await next(page);
    const focused = page.locator(":focus");
    expect(await focused.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByText("Schritt 1 von 3").isVisible()).toBe(true);
    await page.close();
  });

  it("keeps the answers when one goes back", async () => {
    const { page } = await open(browser, german, first(true));
    await fillFirst(page);
    await page.getByRole("button", { name: "Zurück" }).click();
    expect(await page.getByLabel("Vor- und Nachname").inputValue()).toBe("Miriam Kaltenbach");
    await page.close();
  });

  it("says in its place why nothing was created", async () => {
    const fails = { ...first(true), create_data: { fails: { code: "disk-full" } } };
    const { page } = await open(browser, german, fails);
    await fillFirst(page);
    await fillSecond(page);
    await page.getByRole("button", { name: "Daten anlegen" }).click();
    await page.getByText("Der Datenträger ist voll.").waitFor();
    await page.close();
  });
});

describe("locked data", () => {
  it("open with the passphrase", async () => {
    const { page } = await open(browser, german, {
      ...locked,
      unlock: { Ready: { practice: false } },
    });
    await page.keyboard.type("eine lange Passphrase");
    await page.keyboard.press("Enter");
    await page.getByRole("navigation").waitFor();
    await page.close();
  });

  it("ask again when the session ended", async () => {
    const { page } = await open(browser, german, answers);
    await page.evaluate((folder) => {
      Object.assign(window.monfluencerAnswers, {
        get_start: { Locked: { folder } },
        get_settings: { fails: { code: "not-open" } },
      });
    }, FOLDER);
    await page.getByRole("navigation").getByRole("button", { name: "Einstellungen" }).click();
    await page.getByRole("heading", { name: "Daten öffnen" }).waitFor();
    await page.close();
  });
});

describe("a backup", () => {
  it("takes the place of damaged data in three steps", async () => {
    const { page } = await open(browser, german, {
      ...broken("data-damaged"),
      restore_data: { Ready: { practice: false } },
    });
    await page.getByRole("button", { name: /Sicherung einspielen/ }).click();
    await page.getByRole("button", { name: /23. November/ }).click();
    await page.getByRole("button", { name: "Einspielen", exact: true }).click();
    await page.getByText("Die Sicherung ist eingespielt").waitFor();
    await page.getByRole("button", { name: "Weiterarbeiten" }).click();
    await page.getByRole("navigation").waitFor();
    await page.close();
  });

  it("asks for its passphrase once the key does not fit", async () => {
    const { page } = await open(browser, german, {
      ...broken("data-damaged"),
      restore_data: { fails: { code: "wrong-passphrase" } },
    });
    await page.getByRole("button", { name: /Sicherung einspielen/ }).click();
    await page.getByRole("button", { name: /23. November/ }).click();
    await page.getByRole("button", { name: "Einspielen", exact: true }).click();
    await page.getByLabel("Passphrase der Sicherung").waitFor();
    await page.getByText("Die Sicherung wurde nicht eingespielt").waitFor();
    await page.close();
  });
});
