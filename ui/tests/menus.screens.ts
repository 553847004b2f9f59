import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, VIEWS } from "./browser";
import { answers } from "./fixtures/answers";
import { SCREENS } from "./fixtures/screens";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const THEMES = VIEWS.filter(({ name }) => name === "hell" || name === "dunkel");
const WITH_MENUS = SCREENS.filter(({ name }) =>
  ["beitraege", "editor", "einwilligung", "botschafter", "botschafterin"].includes(name),
);

/** The menus of a screen, one of each kind; the person's is the same on all of them. */
async function menusOf(page: Page): Promise<Locator[]> {
  const kinds = new Map<string, Locator>();
  for (const trigger of await page.locator("main [aria-haspopup=menu]:visible").all()) {
    const name = (await trigger.getAttribute("aria-label")) ?? "";
    kinds.set(name.replace(/\d+|„.*“/g, ""), trigger);
  }
  return [...kinds.values()];
}

async function inspectMenu(page: Page, trigger: Locator, name: string): Promise<void> {
  await trigger.click();
  await page.getByRole("menu").waitFor();
  expect(await inspect(page, name)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
}

describe.each(THEMES)("with a menu open, $name", (view) => {
  it("the person's", async () => {
    const { page, troubles } = await open(browser, view, answers);
    const person = page.getByRole("button", { name: /Miriam Kaltenbach/ });
    await inspectMenu(page, person, `menue-${view.name}`);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it.each(WITH_MENUS)("$name", async ({ name, reach }) => {
    const { page, troubles } = await open(browser, view, answers);
    await reach(page);
    await page.locator("main [aria-haspopup=menu]:visible").first().waitFor();
    for (const [i, trigger] of (await menusOf(page)).entries()) {
      await inspectMenu(page, trigger, `${name}-menue-${i}-${view.name}`);
    }
    expect(troubles).toEqual([]);
    await page.close();
  });
});
