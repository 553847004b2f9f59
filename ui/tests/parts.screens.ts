import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, sidewaysScroll, VIEWS } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

// The screens built from the parts are seen in all views; here the extremes are enough.
const EXTREMES = VIEWS.filter((view) => ["hell", "dunkel", "200-prozent"].includes(view.name));

describe.each(EXTREMES)("the shared parts, $name", (view) => {
  it.each(["heute", "fotos", "botschafter", "monatsbericht"])("%s", async (screen) => {
    const { page, troubles } = await open(browser, view, {}, `tests/parts.html?screen=${screen}`);
    // Grey shapes come after 300 ms and are part of what is looked at.
    await page.waitForTimeout(400);
    expect(await inspect(page, `teile-${screen}-${view.name}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});
