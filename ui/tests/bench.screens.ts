import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, found, lastCall, openBench, ready, row } from "./bench";
import { launch, VIEWS, type View } from "./browser";
import { photo, settled, withFinding } from "./fixtures/photos";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const LIGHT = VIEWS[0] as View;

describe("by keyboard alone", () => {
  it("covers, changes the cover and takes it back", async () => {
    const { page, troubles } = await openBench(browser, LIGHT);
    await ready(page);
    await page.getByRole("application").focus();
    const covered = withFinding("f3", {
      settlement: { Covered: { style: "mosaic", margin: "medium" } },
      light: "free",
    });
    await answer(page, "settle_finding", covered);
    await page.keyboard.press("a");
    await page.getByText("Gesicht 3 abgedeckt", { exact: true }).waitFor();
    expect(await lastCall(page, "settle_finding")).toMatchObject({
      findingId: "f3",
      settlement: { Covered: { style: "mosaic", margin: "medium" } },
    });
    await page.keyboard.press("3");
    await page.getByText("Abdeckung geändert").waitFor();
    expect(await lastCall(page, "settle_finding")).toMatchObject({
      settlement: { Covered: { style: "solid" } },
    });
    await answer(page, "settle_finding", covered);
    await answer(page, "reopen_finding", photo);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.getByText("Könnte minderjährig sein").first().waitFor();
    expect(await lastCall(page, "reopen_finding")).toMatchObject({ findingId: "f3" });
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("links a person by name, and keeps its place in the list", async () => {
    const { page, troubles } = await openBench(browser, LIGHT);
    await ready(page);
    await row(page, "Gesicht 5").click();
    await answer(
      page,
      "settle_finding",
      withFinding("f5", {
        settlement: { Consent: { person_id: "werner" } },
        person: "Werner Behrendt",
        light: "free",
      }),
    );
    await page.keyboard.press("e");
    // Before there is a list an arrow chooses nothing.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("we");
    await found(page);
    await page.keyboard.press("Enter");
    await page.getByText("Einwilligung: Werner Behrendt").waitFor();
    expect(await lastCall(page, "settle_finding")).toMatchObject({
      findingId: "f5",
      settlement: { Consent: { person_id: "werner" } },
    });
    const focused = page.locator(":focus");
    await expect.poll(() => focused.getAttribute("data-row")).toBe("f5");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused.getAttribute("data-row")).toBe("f6");
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("refuses somebody whose consent does not fit, and says why", async () => {
    const { page } = await openBench(browser, LIGHT);
    await ready(page);
    await row(page, "Gesicht 5").click();
    await page.keyboard.press("e");
    await page.keyboard.type("u");
    await page.getByRole("option", { name: /Uwe/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    // More letters bring a list of their own: the row stays with the person.
    await page.keyboard.type("we");
    await found(page);
    expect(await page.getByRole("option", { selected: true }).textContent()).toContain("Uwe");
    await page.keyboard.press("Enter");
    await page
      .getByRole("complementary")
      .getByText("Uwe Zimmermann: Nicht für LinkedIn.")
      .waitFor();
    expect(await lastCall(page, "settle_finding")).toBeUndefined();
    await page.close();
  });

  it("draws an area, moves and sizes it", async () => {
    const { page } = await openBench(browser, LIGHT);
    await ready(page);
    await page.getByRole("application").focus();
    await answer(page, "add_area", photo);
    await page.keyboard.press("r");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => lastCall(page, "add_area")).toMatchObject({ kind: "area" });
    const { region } = (await lastCall(page, "add_area")) as { region: number[] };
    expect(region[3]).toBe((region[2] ?? 0) + 16);
    await page.close();
  });

  it("leaves single letters to text fields", async () => {
    const { page } = await openBench(browser, LIGHT);
    await ready(page);
    await row(page, "Alternativtext").click();
    await page.getByRole("textbox", { name: "Alternativtext" }).fill("");
    await page.keyboard.type("Am Tresen + 0");
    expect(await page.getByRole("textbox", { name: "Alternativtext" }).inputValue()).toBe(
      "Am Tresen + 0",
    );
    expect(await lastCall(page, "settle_finding")).toBeUndefined();
    await page.close();
  });
});

describe("the look of one's own, by keyboard alone", () => {
  it("fills the window, moves the magnifier and is answered there", async () => {
    const { page, troubles } = await openBench(browser, LIGHT, { get_photo: settled });
    await ready(page);
    await page.getByRole("heading", { name: "Noch selbst durchsehen" }).waitFor();
    await page.getByRole("application").focus();
    await page.keyboard.press("v");
    const dialog = page.getByRole("dialog", { name: "Eigene Durchsicht" });
    await dialog.getByText("Schlüssel, Ausweise und Karten").waitFor();
    await expect.poll(() => page.locator(":focus").getAttribute("role")).toBe("application");
    await page.keyboard.press("l");
    const glass = dialog.locator(".glass");
    const before = await glass.boundingBox();
    await page.keyboard.press("ArrowRight");
    const after = await glass.boundingBox();
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(40, 0);
    await answer(page, "answer_own_look", {
      ...settled,
      own_look: "Looked",
      card: { ...settled.card, open: 0, light: "free" },
    });
    await page.keyboard.press("x");
    await page.getByRole("heading", { name: "Alle Funde geklärt" }).waitFor();
    expect(await lastCall(page, "answer_own_look")).toEqual({ id: "team-photo", answer: "Looked" });
    expect(await page.getByRole("dialog").count()).toBe(0);
    await answer(page, "answer_own_look", settled);
    await page.keyboard.press("Control+z");
    await page.getByRole("heading", { name: "Noch selbst durchsehen" }).waitFor();
    expect(await lastCall(page, "answer_own_look")).toEqual({ id: "team-photo", answer: null });
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("is skipped only with a reason", async () => {
    const { page } = await openBench(browser, LIGHT, { get_photo: settled });
    await ready(page);
    await row(page, "Eigene Durchsicht").focus();
    await page.keyboard.press("b");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Ein Satz genügt: Warum ist keine Durchsicht nötig?").waitFor();
    expect(await lastCall(page, "answer_own_look")).toBeUndefined();
    await answer(page, "answer_own_look", {
      ...settled,
      own_look: { Skipped: { reason: "Gezeichnetes Bild" } },
    });
    await page.keyboard.type("Gezeichnetes Bild");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Übersprungen: Gezeichnetes Bild").waitFor();
    expect(await lastCall(page, "answer_own_look")).toMatchObject({
      answer: { Skipped: { reason: "Gezeichnetes Bild" } },
    });
    await page.close();
  });

  it("goes on to drawing, with the keyboard on the photo", async () => {
    const { page } = await openBench(browser, LIGHT, { get_photo: settled });
    await ready(page);
    await page.getByRole("application").focus();
    await page.keyboard.press("v");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("r");
    await page.getByRole("button", { name: "Übernehmen" }).waitFor();
    await answer(page, "add_area", settled);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => lastCall(page, "add_area")).toMatchObject({ kind: "area" });
    await page.close();
  });
});

describe("by mouse", () => {
  it("pulls the chosen box", async () => {
    const { page } = await openBench(browser, LIGHT);
    await ready(page);
    await answer(page, "move_finding", photo);
    const stage = await page.getByRole("application").boundingBox();
    const picture = await page.getByRole("application").locator("img").boundingBox();
    if (!stage || !picture) throw new Error("nothing on the stage");
    const scale = picture.width / 1600;
    const [left, top, width, height] = [691, 596, 160, 172].map((part) => part * scale);
    const middle = {
      x: picture.x + (left ?? 0) + (width ?? 0) / 2,
      y: picture.y + (top ?? 0) + (height ?? 0) / 2,
    };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 40, middle.y, { steps: 4 });
    await page.mouse.up();
    const call = (await lastCall(page, "move_finding")) as { region: number[] };
    expect(call.region[0]).toBeCloseTo(691 + 40 / scale, -1);
    expect(call.region.slice(2)).toEqual([160, 172]);
    await page.close();
  });
});
