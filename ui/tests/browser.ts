import axe from "axe-core";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { inject } from "vitest";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

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

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((file) => existsSync(file));
  if (!executablePath) throw new Error("no Chromium found: install chromium or set CHROMIUM");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Answers of the Rust side by command: a value, or `{ fails: { code, params } }`. */
export type Answers = Record<string, unknown>;

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
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    reducedMotion: "reduce",
    timezoneId: "Europe/Berlin",
  });
  const tab = await context.newPage();
  // A Monday morning in the fixtures' month: pictures stay the same from day to day.
  await tab.clock.setFixedTime(new Date("2026-11-23T09:12:00+01:00"));
  const troubles: string[] = [];
  tab.on("pageerror", (error) => troubles.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await tab.route("http://photo.localhost/**", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: picture(route.request().url()) }),
  );
  const { theme, textSize, language } = view;
  await tab.addInitScript(
    ({ appearance, replies }) => {
      localStorage.setItem("appearance", JSON.stringify(appearance));
      Object.assign(window, { monfluencerAnswers: replies });
    },
    { appearance: { theme, textSize, language, singleLetters: true }, replies: answers },
  );
  await tab.goto(new URL(page || "tests/window.html", inject("address")).href);
  await tab.waitForSelector("h1");
  await tab.evaluate(() => document.fonts.ready);
  return { page: tab, troubles };
}

/** A drawn stand-in for a photo: sky, hill and house, in a colour that follows from the address. */
function picture(address: string): string {
  const hue = [...address].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">
    <rect width="400" height="300" fill="hsl(${hue} 45% 84%)"/>
    <path d="M0 220c120-40 280-40 400 0v80H0z" fill="hsl(${hue} 25% 55%)"/>
    <path d="M110 130h180v110H110z" fill="#f4ece0"/><path d="M95 132l105-62 105 62z" fill="#a8563f"/>
  </svg>`;
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Saves what is on screen and returns what axe finds wrong with it, one line each. */
export async function inspect(page: Page, name: string): Promise<string[]> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    // Only what is wrong is worked out: gathering what passes takes longer than the look itself.
    const found = await window.axe.run({ runOnly: rules, resultTypes: ["violations"] });
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
