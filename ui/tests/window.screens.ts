import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, sidewaysScroll, VIEWS } from "./browser";
import { answers } from "./fixtures/answers";
import { SCREENS } from "./fixtures/screens";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(VIEWS)("the app, $name", (view) => {
  it.each(SCREENS)("$name", async ({ name, reach }) => {
    const { page, troubles } = await open(browser, view, answers);
    await reach(page);
    expect(await inspect(page, `${name}-${view.name}`)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});
