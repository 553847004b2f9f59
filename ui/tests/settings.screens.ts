import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, sidewaysScroll, VIEWS, type View } from "./browser";
import { answers } from "./fixtures/answers";
import { go } from "./fixtures/screens";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const german = VIEWS[0] as View;
const SECTIONS = ["Meine Rolle", "Daten und Sicherung", "Datenschutz", "Darstellung", "Über"];
const EXTREMES = VIEWS.filter((view) => ["hell", "dunkel", "200-prozent"].includes(view.name));

async function settings(view: View, more = {}): Promise<{ page: Page; troubles: string[] }> {
  const opened = await open(browser, view, { ...answers, ...more });
  await go(opened.page, /Einstellungen/);
  return opened;
}
async function section(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
}
/** What the app last gave a command. */
function given(page: Page, wanted: string): Promise<unknown> {
  return page.evaluate(
    (name) => window.monfluencerCalls.filter(([command]) => command === name).at(-1)?.[1],
    wanted,
  );
}

describe.each(EXTREMES)("the settings, $name", (view) => {
  it.each(SECTIONS)("%s", async (name) => {
    const { page, troubles } = await settings(view);
    await section(page, name);
    const file = `einstellungen-${SECTIONS.indexOf(name) + 2}-${view.name}`;
    expect(await inspect(page, file)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe("the programme", () => {
  it("is stored when a field is left", async () => {
    const { page } = await settings(german, { save_settings: null });
    await page.getByLabel("Bis").fill("15.30 Uhr");
    await page.keyboard.press("Tab");
    await page.getByText("Gespeichert 09:12").waitFor();
    expect(await given(page, "save_settings")).toMatchObject({
      settings: { window_start: "08:00", window_end: "15:30", monthly_target: 2 },
    });
    await page.close();
  });

  it("stores a switch at once", async () => {
    const { page } = await settings(german, { save_settings: null });
    await page.getByRole("switch", { name: /Erkennbare Kinder/ }).click();
    await page.getByText("Gespeichert 09:12").waitFor();
    expect(await given(page, "save_settings")).toMatchObject({
      settings: { kita_children_allowed: true },
    });
    await page.close();
  });

  it("stores nothing while a field is wrong, and says so at the field", async () => {
    const { page } = await settings(german, { save_settings: null });
    await page.getByLabel("Frist nach einem Widerruf, in Tagen").fill("bald");
    await page.keyboard.press("Tab");
    await page.getByText("Eine ganze Zahl von 1 bis 365 eintragen.").waitFor();
    expect(await given(page, "save_settings")).toBeUndefined();
    await page.close();
  });

  it("says when it could not be stored", async () => {
    const { page } = await settings(german, { save_settings: { fails: { code: "disk-full" } } });
    await page.getByLabel("Ziel: Beiträge je Person und Monat").fill("3");
    await page.keyboard.press("Tab");
    await page.getByText(/Nicht gespeichert. Der Datenträger ist voll./).waitFor();
    await page.close();
  });
});

it("a role decides what the navigation shows", async () => {
  const { page } = await settings(german, {
    save_me: { ...(answers.get_me as object), role: "influencer" },
  });
  const navigation = page.getByRole("navigation", { name: "Hauptnavigation" });
  await navigation.getByText("Programm", { exact: true }).waitFor();
  await section(page, "Meine Rolle");
  await page.getByLabel("Botschafterin oder Botschafter").check();
  await navigation.getByText("Programm", { exact: true }).waitFor({ state: "detached" });
  await page.close();
});

describe("the data", () => {
  it("are checked, and the answer is said", async () => {
    const { page } = await settings(german, {
      check_data: { sound: false, damaged_photos: 2, photos: 41 },
    });
    await section(page, "Daten und Sicherung");
    await page.getByRole("button", { name: "Daten prüfen" }).click();
    await page.getByText(/2 von 41 Fotos/).waitFor();
    expect(await inspect(page, "einstellungen-daten-beschaedigt-hell")).toEqual([]);
    await page.close();
  });

  it("are backed up", async () => {
    const { page } = await settings(german, {
      backup_data: { path: "/daten/4.db", made_at: "2026-11-23T08:12:00Z", kilobytes: 48_700 },
    });
    await section(page, "Daten und Sicherung");
    await page.getByRole("button", { name: "Jetzt sichern" }).click();
    await page.getByText("Gesichert und geprüft").waitFor();
    expect(await given(page, "backup_data")).toEqual({ folder: null });
    await page.close();
  });

  it("are not backed up when no folder is picked", async () => {
    const { page } = await settings(german, { pick_folder: null });
    await section(page, "Daten und Sicherung");
    await page.getByRole("button", { name: /An anderem Ort/ }).click();
    expect(await given(page, "backup_data")).toBeUndefined();
    await page.close();
  });

  it("are replaced by a backup out of the list, after a second step", async () => {
    const { page } = await settings(german, { restore_data: { Ready: { practice: false } } });
    await section(page, "Daten und Sicherung");
    await page.getByRole("button", { name: /20. November/ }).click();
    await page.getByText("Schritt 2 von 3").waitFor();
    expect(await inspect(page, "einstellungen-einspielen-hell")).toEqual([]);
    await page.getByRole("button", { name: "Einspielen", exact: true }).click();
    await page.getByText("Die Sicherung ist eingespielt").waitFor();
    expect(await given(page, "restore_data")).toEqual({
      path: "/daten/backups/2.db",
      passphrase: null,
    });
    await page.close();
  });
});

describe("the practice mode", () => {
  it("is entered from the person's menu and left from its strip", async () => {
    const { page } = await settings(german, { switch_practice: { Ready: { practice: true } } });
    await page.getByRole("button", { name: /Miriam Kaltenbach/ }).click();
    await page.getByRole("menuitem", { name: "Übungsmodus ansehen" }).click();
    await page.getByText("Übungsmodus: erfundene Daten").waitFor();
    expect(await given(page, "switch_practice")).toEqual({ on: true });
    expect(await inspect(page, "uebungsmodus-hell")).toEqual([]);
    await page.evaluate(() =>
      Object.assign(window.monfluencerAnswers, { switch_practice: { Ready: { practice: false } } }),
    );
    await page.getByRole("button", { name: "Beenden" }).click();
    await page.getByText("Übungsmodus: erfundene Daten").waitFor({ state: "detached" });
    expect(await given(page, "switch_practice")).toEqual({ on: false });
    await page.close();
  });
});
