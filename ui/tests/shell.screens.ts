import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, VIEWS, type View } from "./browser";
import { answers } from "./fixtures/answers";
import { go } from "./fixtures/screens";

let browser: Browser;
let page: Page;
const german = VIEWS[0] as View;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => page.close());

async function app(): Promise<void> {
  ({ page } = await open(browser, german, answers));
}
/** The page of the shared parts: it has one of each. */
async function parts(): Promise<void> {
  ({ page } = await open(browser, german, {}, "tests/parts.html?screen=heute"));
}
const focus = (): ReturnType<Page["locator"]> => page.locator(":focus");

describe("Strg+K", () => {
  it("finds a screen by a part of its name and goes there", async () => {
    await app();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("kalen");
    await page.getByRole("option", { name: /Kalender/ }).waitFor();
    expect(await inspect(page, "suchen-hell")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Kalender" }).waitFor();
  });

  it("moves among the hits with the arrows, around the end", async () => {
    await app();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("te");
    await page.getByRole("option").nth(1).waitFor();
    const chosen = page.locator("[role=option][aria-selected=true]");
    const first = await chosen.textContent();
    await page.keyboard.press("ArrowDown");
    expect(await chosen.textContent()).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await chosen.textContent()).toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await chosen.textContent()).toBe(await page.getByRole("option").last().textContent());
  });

  it("takes what is typed at once, and gives the keyboard back", async () => {
    await app();
    const button = page.getByRole("button", { name: /Suchen/ }).first();
    await button.focus();
    // One after the other without a pause, as the keys of somebody who knows where to go.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("kal");
    expect(await focus().inputValue()).toBe("kal");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focus().textContent()).toContain("Suchen");
  });

  it("closes with Esc without going back", async () => {
    await app();
    await go(page, /Einstellungen/);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("qqqq");
    await page.getByRole("option", { name: /qqqq/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Einstellungen");
  });
});

it("tells the whole of a text that is cut off", async () => {
  const name = `Annemarie ${"von und zu ".repeat(8)}Hohenstein`;
  const rows = [{ ...(answers.list_members as { rows: object[] }).rows[0], name }];
  ({ page } = await open(browser, german, { ...answers, list_members: { total: 1, rows } }));
  await go(page, /Botschafter/);
  const cell = page.getByRole("gridcell", { name: /Annemarie/ });
  await cell.hover();
  expect(await cell.getAttribute("title")).toBe(name);
  const fits = page.getByRole("gridcell", { name: "Kita" });
  await fits.hover();
  expect(await fits.getAttribute("title")).toBeNull();
});

describe("F1", () => {
  it("lists the keys in force", async () => {
    await app();
    await page.keyboard.press("F1");
    const help = page.getByRole("dialog", { name: "Tasten" });
    await help.getByText("Zum nächsten Teil des Fensters").waitFor();
    expect(await help.locator("kbd").allTextContents()).toEqual(
      expect.arrayContaining(["Strg K", "F6", "Strg 1"]),
    );
    expect(await inspect(page, "tasten-hell")).toEqual([]);
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
  });
});

it("F6 goes round the parts of the window, Umschalt F6 the other way", async () => {
  await parts();
  const region = (): Promise<string> =>
    focus().evaluate((element) => element.getAttribute("aria-label") ?? element.className);
  const seen: string[] = [];
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("F6");
    seen.push(await region());
  }
  expect(seen[0]).toBe("Hauptnavigation");
  expect(seen[1]).toContain("content");
  expect(seen[2]).toBe("Daneben");
  await page.keyboard.press("Shift+F6");
  expect(await region()).toContain("content");
});

it("Strg and a number goes to the screen in that place, Esc comes back", async () => {
  await app();
  const title = page.getByRole("heading", { level: 1 });
  const before = await title.textContent();
  await page.keyboard.press("Control+2");
  await page.getByRole("heading", { level: 1, name: "Themen" }).waitFor();
  expect(await focus().textContent()).toBe("Themen");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: before ?? "" }).waitFor();
});

describe("the person's menu", () => {
  it("is walked with the arrows and gives the focus back", async () => {
    await app();
    const person = page.getByRole("button", { name: /Miriam Kaltenbach/ });
    await person.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    expect(await focus().textContent()).toContain("Miriam Kaltenbach");
  });

  it("opens the overview of the keys", async () => {
    await app();
    await page.getByRole("button", { name: /Miriam Kaltenbach/ }).click();
    await page.getByRole("menuitem", { name: /Tasten/ }).click();
    await page.getByRole("dialog", { name: "Tasten" }).waitFor();
  });
});

describe("a question before what can't be undone", () => {
  it("begins at Abbrechen, keeps the focus in, and Esc gives it back", async () => {
    await parts();
    const trigger = page.getByRole("button", { name: /^Löschen/ });
    await trigger.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("alertdialog", { name: "Rainer Tillmanns löschen?" });
    await dialog.waitFor();
    expect(await focus().textContent()).toContain("Abbrechen");
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Tab");
      expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    }
    expect(await inspect(page, "dialog-hell")).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await focus().textContent()).toContain("Löschen");
  });

  it("keeps the keys of the window from acting behind it", async () => {
    await parts();
    await page.getByRole("button", { name: /^Löschen/ }).click();
    await page.getByRole("alertdialog").waitFor();
    await page.keyboard.press("F1");
    expect(await page.getByRole("dialog", { name: "Tasten" }).count()).toBe(0);
  });
});

describe("a toast", () => {
  async function toast(): Promise<ReturnType<Page["getByText"]>> {
    await parts();
    await page.getByRole("button", { name: "Nebenhandlung" }).click();
    const text = page.getByText("Gesicht 3 abgedeckt");
    await text.waitFor();
    return text;
  }

  it("is taken back with its button", async () => {
    const text = await toast();
    expect(await inspect(page, "toast-hell")).toEqual([]);
    await page.getByRole("button", { name: /Rückgängig/ }).click();
    await text.waitFor({ state: "detached" });
  });

  it("is taken back with Strg+Z", async () => {
    const text = await toast();
    await page.keyboard.press("Control+z");
    await text.waitFor({ state: "detached" });
    expect(await page.locator("[aria-live=polite]").allTextContents()).toContain(
      "Rückgängig gemacht",
    );
  });

  it("goes after 8 seconds, but waits under the focus", async () => {
    const text = await toast();
    await page.getByRole("button", { name: /Rückgängig/ }).focus();
    await page.waitForTimeout(8500);
    expect(await text.count()).toBe(1);
    await page.getByRole("button", { name: "Haupthandlung" }).focus();
    await text.waitFor({ state: "detached", timeout: 10_000 });
  });
});
