import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect, launch, open, VIEWS, type View } from "./browser";
import { answers } from "./fixtures/answers";
import { go } from "./fixtures/screens";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

async function calendar(view = VIEWS[0] as View, more = {}): Promise<void> {
  ({ page } = await open(browser, view, { ...answers, ...more }));
  await go(page, /Kalender|Calendar/);
}
const day = (number: string) => page.locator(`[data-day="2026-11-${number}"]`);

describe("the calendar", () => {
  it("marks today and is one stop for Tab", async () => {
    await calendar();
    await day("23").waitFor();
    expect(await day("23").getAttribute("aria-current")).toBe("date");
    expect(await page.locator("td[tabindex='0']").count()).toBe(1);
    await page.close();
  });

  it("is walked with the arrows, and Enter opens the one post of a day", async () => {
    await calendar();
    await day("23").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("data-day")).toBe("2026-11-26");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      window.monfluencerCalls.some(([command]) => command === "get_post"),
    );
    const [, args] = await page.evaluate(
      () => window.monfluencerCalls.find(([command]) => command === "get_post") ?? [],
    );
    expect(args).toMatchObject({ id: "m2" });
    await page.close();
  });

  it("lets one choose on a day with several posts, and Esc leads back to the day", async () => {
    await calendar();
    await day("24").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").textContent()).toContain("Ein Tag in der Kita-Verwaltung");
    await page.keyboard.press("Escape");
    expect(await page.locator(":focus").getAttribute("data-day")).toBe("2026-11-24");
    await page.close();
  });

  it("leafs with the page keys and asks for that month", async () => {
    await calendar();
    await day("23").focus();
    await page.keyboard.press("PageDown");
    await page.getByText("Dezember 2026").waitFor();
    const months = await page.evaluate(() =>
      window.monfluencerCalls
        .filter(([command]) => command === "get_calendar")
        .map(([, args]) => (args as { month: string }).month),
    );
    expect(months).toEqual(["2026-11", "2026-12"]);
    await page.getByRole("button", { name: "Heute", exact: true }).last().click();
    await page.getByText("November 2026").waitFor();
    await page.close();
  });

  it("is a list of days where there is little room", async () => {
    await calendar(VIEWS.find((view) => view.textSize === 200));
    expect(await page.getByRole("grid").count()).toBe(0);
    await page.getByRole("button", { name: /Wie wir die Wartezeit halbiert haben/ }).waitFor();
    await page.close();
  });

  it("says what is wrong and tries again", async () => {
    await calendar(VIEWS[0], { get_calendar: { fails: { code: "internal" } } });
    await page.getByText("Der Kalender lässt sich nicht laden").waitFor();
    expect(await inspect(page, "kalender-fehler-hell")).toEqual([]);
    await page.getByRole("button", { name: "Erneut versuchen" }).waitFor();
    await page.close();
  });
});
