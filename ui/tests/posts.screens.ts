import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, sidewaysScroll, VIEWS, type Answers, type View } from "./browser";
import { answers } from "./fixtures/answers";
import { firstToday, publishedPost, readyPost } from "./fixtures/posts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const LIGHT = VIEWS[0] as View;
const EXTREMES = VIEWS.filter((view) => ["hell", "dunkel", "200-prozent"].includes(view.name));
const NOTHING: Answers = { ...answers, list_posts: [], list_topics: [], suggest_topics: [] };

async function go(page: Page, name: RegExp): Promise<void> {
  const unfold = page.getByRole("button", { name: /^(Bereiche|Screens)$/ });
  if (await unfold.isVisible()) await unfold.click();
  await page.getByRole("navigation").getByRole("button", { name }).click();
}

async function openPost(page: Page): Promise<void> {
  await go(page, /Beiträge/);
  await page
    .getByRole("button", { name: /Wartezeit halbiert/ })
    .first()
    .click();
}

describe.each(EXTREMES)("posts in other states, $name", (view) => {
  const cases: [string, Answers, (page: Page) => Promise<void>][] = [
    ["heute-erster-tag", { ...answers, get_today: firstToday }, async () => undefined],
    [
      "heute-warum",
      answers,
      async (page) => {
        await page.getByRole("button", { name: "Warum dann?" }).click();
      },
    ],
    [
      "thema-formular",
      answers,
      async (page) => {
        await go(page, /Themen/);
        await page.getByRole("button", { name: "Filter" }).click();
        await page.getByRole("button", { name: "Thema hinzufügen" }).click();
      },
    ],
    [
      "editor-planung",
      answers,
      async (page) => {
        await openPost(page);
        const preview = page.getByRole("button", { name: "Vorschau und Planung" });
        if (await preview.isVisible()) await preview.click();
        await page.getByRole("button", { name: "Zeitpunkt ändern" }).click();
        await page.getByRole("button", { name: "Vorschlag" }).click();
        await page.getByRole("button", { name: "Hauptziel: Ändern" }).click();
      },
    ],
    [
      "editor-alternativtext",
      answers,
      async (page) => {
        await openPost(page);
        await page.getByRole("button", { name: "Schreiben: Foto 2" }).click();
      },
    ],
    ["themen-leer", NOTHING, (page) => go(page, /Themen/)],
    ["beitraege-leer", NOTHING, (page) => go(page, /Beiträge/)],
    ["editor-bereit", { ...answers, get_post: readyPost }, prepared],
    ["editor-veroeffentlicht", { ...answers, get_post: publishedPost }, openPost],
    [
      "editor-konflikt",
      { ...answers, save_post: { fails: { code: "disk-full" } } },
      async (page) => {
        await openPost(page);
        await page.getByLabel("Text des Beitrags").press("End");
        await page.keyboard.type(" und mehr");
        await page.getByText("Noch nicht gespeichert").waitFor();
      },
    ],
  ];
  it.each(cases)("%s", async (name, replies, reach) => {
    const { page, troubles } = await open(browser, view, replies);
    await reach(page);
    await page.waitForTimeout(200);
    expect(await inspect(page, `${name}-${view.name}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

async function prepared(page: Page): Promise<void> {
  await openPost(page);
  await page.keyboard.press("Control+Enter");
  await page.getByText("Text kopiert").waitFor();
  await page.getByLabel("Link des Beitrags").fill("linkedin.com/in/miriam-k");
  await page.getByLabel("Link des Beitrags").blur();
}

it("sets the text behind the field exactly like the field", async () => {
  const { page } = await open(browser, LIGHT, answers);
  await openPost(page);
  const area = page.getByLabel("Text des Beitrags");
  await area.press("Control+End");
  await page.keyboard.type(
    "\n\nEin sehrlangeswortdasganzbestimmtnichtineinezeilepasstundgebrochenwerdenmussweilessolangistwirklich ab\n\n",
  );
  const [inside, outside, padding] = await area.evaluate((field: HTMLTextAreaElement) => [
    field.scrollHeight,
    field.clientHeight,
    getComputedStyle(field).padding,
  ]);
  expect(inside).toBe(outside);
  expect(padding).toBe("0px");
  await page.close();
});

it("replaces a hashtag so that undo takes it back", async () => {
  const { page } = await open(browser, LIGHT, answers);
  await openPost(page);
  const area = page.getByLabel("Text des Beitrags");
  await page.getByRole("button", { name: /Ändern: #öffentlicherdienst/ }).click();
  expect(await area.inputValue()).toContain("#ÖffentlicherDienst");
  await page.keyboard.press("Control+z");
  expect(await area.inputValue()).toContain("#öffentlicherdienst");
  await page.close();
});

it("leads to the first thing that is missing instead of being disabled", async () => {
  const goal = [{ code: "goal", photo_id: null, photo_number: null, count: 0 }];
  const { page } = await open(browser, LIGHT, {
    ...answers,
    get_post: { ...readyPost, state: "draft", goals: [], missing: goal },
  });
  await openPost(page);
  await page.getByRole("button", { name: /Bereit zum Posten/ }).click();
  const goals = page.getByRole("combobox", { name: "Hauptziel" });
  await goals.waitFor();
  expect(await goals.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.close();
});

it("keeps words that could not be saved when one comes back", async () => {
  const failing = { ...answers, save_post: { fails: { code: "disk-full" } } };
  const { page } = await open(browser, LIGHT, failing);
  await openPost(page);
  await page.getByLabel("Text des Beitrags").fill("Nur hier");
  await go(page, /Heute/);
  await page.getByText("Nicht gespeichert").first().waitFor();
  await openPost(page);
  expect(await page.getByLabel("Text des Beitrags").inputValue()).toBe("Nur hier");
  await page.close();
});

it("begins a post with Strg+N from anywhere", async () => {
  const { page } = await open(browser, LIGHT, answers);
  await go(page, /Themen/);
  await page.keyboard.press("Control+n");
  await page.getByLabel("Text des Beitrags").waitFor();
  await page.close();
});
