import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBench, ready, row } from "./bench";
import { inspect, launch, sidewaysScroll, VIEWS, type Answers } from "./browser";
import { cards, crowd, photo, settled } from "./fixtures/photos";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const BOTH = VIEWS.filter(({ name }) => ["hell", "dunkel"].includes(name));
const TIGHT = VIEWS.filter(({ name }) => ["1024x700", "200-prozent"].includes(name));

/** Axe finds nothing, nothing stands out at the right, and the page did not complain. */
async function soundly(page: Page, name: string, troubles: string[]): Promise<void> {
  expect(await inspect(page, name)).toEqual([]);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  expect(troubles).toEqual([]);
  await page.close();
}

const STATES: [string, Answers, (page: Page) => Promise<void>][] = [
  ["pruefplatz", {}, async () => undefined],
  ["gedraenge", { get_photo: crowd }, async () => undefined],
  ["durchsicht", { get_photo: settled }, async () => undefined],
  [
    "volle-groesse",
    { get_photo: settled },
    async (page) => {
      await page.getByRole("application").focus();
      await page.keyboard.press("v");
      await page.getByRole("dialog").getByRole("img").first().waitFor();
      await page.keyboard.press("l");
    },
  ],
  ["metadaten", {}, (page) => row(page, "Metadaten").click()],
  [
    "einwilligung",
    {},
    async (page) => {
      await row(page, "Gesicht 5").click();
      await page.keyboard.press("e");
      await page.getByRole("combobox").fill("we");
      await page.getByRole("option", { name: /Werner/ }).waitFor();
    },
  ],
  [
    "volljaehrig",
    {},
    async (page) => {
      await row(page, "Gesicht 3").click();
      await page.keyboard.press("e");
    },
  ],
  [
    "ausnahme",
    {},
    async (page) => {
      await row(page, "Gesicht 5").click();
      await page.keyboard.press("b");
    },
  ],
  ["abdeckung", {}, (page) => row(page, "Gesicht 2").click()],
  [
    "alternativtext",
    {},
    async (page) => {
      await row(page, "Alternativtext").click();
      await page.getByRole("textbox", { name: "Alternativtext" }).fill("x".repeat(301));
    },
  ],
  [
    "einzeichnen",
    {},
    async (page) => {
      await row(page, "Gesicht 3").click();
      await page.keyboard.press("r");
    },
  ],
];

describe.each([...BOTH, ...TIGHT])("the bench, $name", (view) => {
  it.each(view.width === 1280 && view.textSize === 100 ? STATES : STATES.slice(0, 7))(
    "%s",
    async (name, extra, reach) => {
      const { page, troubles } = await openBench(browser, view, extra);
      await ready(page);
      await reach(page);
      await soundly(page, `fotos-${name}-${view.name}`, troubles);
    },
  );

  it("is empty", async () => {
    const { page, troubles } = await openBench(browser, view, { list_photos: [] });
    await page.getByRole("heading", { name: "Fotos hierher ziehen" }).waitFor();
    await soundly(page, `fotos-leer-${view.name}`, troubles);
  });

  it("shows how far a folder came, and what was found so far", async () => {
    const fresh = { ...photo, check: "unchecked", findings: photo.findings.slice(0, 5) };
    const { page, troubles } = await openBench(browser, view, {
      get_photo: fresh,
      pick_photos: ["/Bürgerfest"],
      add_photos: {
        tells: [{ done: 3, total: 12, step: "found", photo_id: "team-photo" }],
        answer: undefined,
      },
    });
    await ready(page);
    await page.keyboard.press("Control+o");
    await page.getByText("3 von 12").waitFor();
    await page.getByRole("heading", { name: "Foto wird geprüft" }).waitFor();
    await page.getByRole("button", { name: /Gesicht 5/ }).waitFor();
    await soundly(page, `fotos-ordner-${view.name}`, troubles);
  });

  it("sums up what became of a folder", async () => {
    const { page, troubles } = await openBench(browser, view, {
      pick_photos: ["/Bürgerfest"],
      add_photos: { photos: cards, cleaned: 5, refused: [], cancelled: false },
    });
    await ready(page);
    await page.evaluate(() => {
      window.monfluencerAnswers.add_photos = {
        tells: [{ done: 5, total: 6, step: "cleaning", photo_id: null }],
        answer: window.monfluencerAnswers.add_photos,
      };
    });
    await page.keyboard.press("Control+o");
    await page.getByText("6 Fotos hinzugefügt").first().waitFor();
    await page.getByText("Aus 5 Fotos wurden Metadaten entfernt").waitFor();
    await soundly(page, `fotos-zusammenfassung-${view.name}`, troubles);
  });

  it("names files that were refused", async () => {
    const refused = [{ file: "Weihnachtsfeier.jpg", code: "photo-truncated", params: {} }];
    const { page, troubles } = await openBench(browser, view, {
      list_photos: [],
      pick_photos: ["/a.jpg"],
      add_photos: { photos: [], cleaned: 0, refused, cancelled: false },
    });
    await page.getByRole("button", { name: "Fotos auswählen" }).click();
    await page.getByText("Nicht prüfbar: Weihnachtsfeier.jpg").waitFor();
    await soundly(page, `fotos-abgelehnt-${view.name}`, troubles);
  });
});
