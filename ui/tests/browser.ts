import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { inject } from "vitest";

/** Where people look at what the tests saw. */
export const PICTURES =
  process.env.MONFLUENCER_PICTURES ?? path.join(tmpdir(), "monfluencer-screens");

/** One way of looking at a screen. */
export type View = {
  name: string;
  width: number;
  height: number;
  theme: "light" | "dark";
  textSize: 100 | 125 | 150 | 200;
  language: "de" | "en";
};

/** The views every screen is checked in. */
export const VIEWS: View[] = [
  { name: "hell", width: 1280, height: 800, theme: "light", textSize: 100, language: "de" },
  { name: "dunkel", width: 1280, height: 800, theme: "dark", textSize: 100, language: "de" },
  { name: "1024x700", width: 1024, height: 700, theme: "light", textSize: 100, language: "de" },
  {
    name: "1024x700-dunkel",
    width: 1024,
    height: 700,
    theme: "dark",
    textSize: 100,
    language: "de",
  },
  { name: "200-prozent", width: 1280, height: 800, theme: "light", textSize: 200, language: "de" },
  { name: "englisch", width: 1280, height: 800, theme: "light", textSize: 100, language: "en" },
];

/** The one without a window comes first: the others draw one for every page that nobody sees. */
const CHROMIUM = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((file) => existsSync(file));
  if (!executablePath) throw new Error("no Chromium found: install chromium or set CHROMIUM");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Answers of the Rust side by command: a value, or `{ fails: { code, params } }`. */
export type Answers = Record<string, unknown>;

/** One context for each view: the next page has the app's compiled code at hand. */
const contexts = new WeakMap<Browser, Map<View, Promise<BrowserContext>>>();

function contextOf(browser: Browser, view: View): Promise<BrowserContext> {
  const known = contexts.get(browser) ?? new Map<View, Promise<BrowserContext>>();
  contexts.set(browser, known);
  const context =
    known.get(view) ??
    browser.newContext({
      viewport: { width: view.width, height: view.height },
      reducedMotion: "reduce",
      timezoneId: "Europe/Berlin",
    });
  known.set(view, context);
  return context;
}

/** A page that knows nothing of the pages before it. */
async function newPage(browser: Browser, view: View, origin: string): Promise<Page> {
  const context = await contextOf(browser, view);
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage" });
  await protocol.detach();
  return page;
}

/**
 * Opens a page of the app in a view. Commands get the answers given, any other command fails the
 * way an unknown one does. Errors of the page are collected in `troubles`.
 */
export async function open(
  browser: Browser,
  view: View,
  answers: Answers = {},
  page = "",
): Promise<{ page: Page; troubles: string[] }> {
  const address = new URL(page || "tests/window.html", inject("address"));
  const tab = await newPage(browser, view, address.origin);
  // A Monday morning in the fixtures' month: pictures stay the same from day to day.
  await tab.clock.setFixedTime(new Date("2026-11-23T09:12:00+01:00"));
  const troubles: string[] = [];
  tab.on("pageerror", (error) => troubles.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  const { theme, textSize, language } = view;
  await tab.addInitScript(
    ({ appearance, replies }) => {
      localStorage.setItem("appearance", JSON.stringify(appearance));
      Object.assign(window, { monfluencerAnswers: replies });
    },
    { appearance: { theme, textSize, language, singleLetters: true }, replies: answers },
  );
  await tab.goto(address.href);
  await tab.waitForSelector("h1");
  await tab.evaluate(() => document.fonts.ready);
  return { page: tab, troubles };
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Saves what is on screen and returns what axe finds wrong with it, one line each. */
export async function inspect(page: Page, name: string): Promise<string[]> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  return page.evaluate(async (rules) => {
    const axe = await window.loadAxe();
    // Only what is wrong is worked out: gathering what passes takes longer than the look itself.
    const found = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = "" }) =>
          `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 240)}`,
      ),
    );
  }, RULES);
}

/** Whether something stands out at the right, so that one would have to scroll sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
