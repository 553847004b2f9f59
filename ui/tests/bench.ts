import type { Browser, Page } from "playwright-core";
import { open, type Answers, type View } from "./browser";
import { answers } from "./fixtures/answers";
import { photoAnswers, showScenes } from "./fixtures/photos";

/** The check bench, gone to as people do, with the troubles that the page reports from then on. */
export async function openBench(
  browser: Browser,
  view: View,
  extra: Answers = {},
): Promise<{ page: Page; troubles: string[] }> {
  const opened = await open(browser, view, { ...answers, ...photoAnswers, ...extra });
  await showScenes(opened.page);
  const { page } = opened;
  const unfold = page.getByRole("button", { name: "Bereiche" });
  if (await unfold.isVisible()) await unfold.click();
  await page.getByRole("navigation").getByRole("button", { name: /Fotos/ }).click();
  return opened;
}

/** What the Rust side answers from now on. */
export async function answer(page: Page, command: string, value: unknown): Promise<void> {
  await page.evaluate(([name, reply]) => void (window.monfluencerAnswers[name as string] = reply), [
    command,
    value,
  ] as const);
}

/** Waits for the people who answer all that was typed: an earlier list cannot be chosen from. */
export async function found(page: Page): Promise<void> {
  await page.getByRole("listbox").and(page.locator("[aria-busy=false]")).waitFor();
}

export async function lastCall(page: Page, command: string): Promise<unknown> {
  return page.evaluate(
    (name) => window.monfluencerCalls.filter(([called]) => called === name).at(-1)?.[1],
    command,
  );
}

export async function ready(page: Page): Promise<void> {
  await page.getByRole("application").locator("img").waitFor();
}

export const row = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: false }).first();
