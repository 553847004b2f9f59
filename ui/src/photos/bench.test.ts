import type { Finding, Photo, PhotoCard, Settlement } from "$lib/generated/types";
import { toasts } from "$shared/toasts.svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Bench } from "./bench.svelte";
import type { CardMode } from "./chosen";
import * as commands from "./photoCommands";

// The Rust side in small: it keeps one photo and answers each change with the whole of it.
vi.mock("./photoCommands");
const asked = vi.mocked(commands);

function finding(id: string, change: Partial<Finding> = {}): Finding {
  return {
    id,
    number: Number(id.slice(1)),
    kind: "face",
    class: null,
    words: null,
    region: [10, 10, 50, 50],
    confidence: 1,
    age: null,
    settlement: null,
    person: null,
    light: "open",
    gaps: [],
    ...change,
  };
}

const card: PhotoCard = {
  id: "p1",
  name: "Teamfoto",
  light: "open",
  open: 2,
  faces: 2,
  alt_text: "",
  post_id: null,
  post_title: null,
  width: 400,
  height: 300,
  version: "1",
};

let stored: Photo;

function change(id: string, to: Partial<Finding>): Promise<Photo> {
  stored = {
    ...stored,
    findings: stored.findings.map((one) => (one.id === id ? { ...one, ...to } : one)),
  };
  return Promise.resolve(stored);
}

beforeEach(() => {
  stored = {
    card,
    check: "checked",
    verified: true,
    engines: [],
    unseen: [],
    removed: [],
    kept: [],
    findings: [
      finding("f1", { light: "free", settlement: "FalseAlarm" }),
      finding("f2", { kind: "possible_minor" }),
      finding("f3", { kind: "text" }),
    ],
    own_look: "Looked",
  };
  asked.listPhotos.mockResolvedValue([card]);
  asked.getPhoto.mockImplementation(() => Promise.resolve(stored));
  asked.settleFinding.mockImplementation((_photo, id, settlement, age) =>
    change(id, { settlement, age, light: "free" }),
  );
  asked.reopenFinding.mockImplementation((_photo, id) =>
    change(id, { settlement: null, light: "open" }),
  );
  asked.answerAge.mockImplementation((_photo, id, age) => change(id, { age }));
  asked.answerOwnLook.mockImplementation((_id, answer) => {
    stored = { ...stored, own_look: answer };
    return Promise.resolve(stored);
  });
  asked.moveFinding.mockImplementation((_photo, id, region) => change(id, { region }));
});

async function begun(): Promise<Bench> {
  const bench = new Bench();
  await bench.list(null);
  await bench.show("p1");
  return bench;
}

function modeOf(bench: Bench): CardMode | undefined {
  return bench.chosen.kind === "finding" ? bench.chosen.mode : undefined;
}

/** Undo runs on its own; everything it asks for is answered at once. */
async function undo(): Promise<void> {
  expect(toasts.undoLast()).toBe(true);
  await vi.waitFor(() => undefined);
  await new Promise((done) => setTimeout(done));
}

const settlementOf = (id: string): Settlement | null | undefined =>
  stored.findings.find((one) => one.id === id)?.settlement;

describe("choosing", () => {
  it("begins with the first open finding and goes around", async () => {
    const bench = await begun();
    expect(bench.finding?.id).toBe("f2");
    expect(bench.chooseNextOpen()).toBe(true);
    expect(bench.finding?.id).toBe("f3");
    expect(bench.chooseNextOpen()).toBe(true);
    expect(bench.finding?.id).toBe("f2");
  });

  it("goes from the metadata to the alternative text and no further", async () => {
    const bench = await begun();
    bench.chooseRow("metadata");
    for (let step = 0; step < 9; step++) bench.chooseBy(1);
    expect(bench.chosen).toEqual({ kind: "altText" });
    for (let step = 0; step < 9; step++) bench.chooseBy(-1);
    expect(bench.chosen).toEqual({ kind: "metadata" });
  });

  it("lets only the photo come that is still wanted", async () => {
    const bench = await begun();
    let late: (photo: Photo) => void = () => undefined;
    asked.getPhoto.mockImplementationOnce(() => new Promise((done) => (late = done)));
    const first = bench.show("slow");
    await bench.show("p1");
    late({ ...stored, card: { ...card, id: "slow" } });
    await first;
    expect(bench.photo?.card.id).toBe("p1");
  });
});

describe("the ways", () => {
  it("asks about age before a consent where it may be a minor", async () => {
    const bench = await begun();
    bench.startConsent();
    expect(modeOf(bench)).toBe("age");
    await bench.answerAge("minor");
    expect(modeOf(bench)).toBe("consent");
    expect(stored.findings[1]?.age).toBe("minor");
    bench.turnBack();
    bench.startConsent();
    expect(modeOf(bench)).toBe("consent");
  });

  it.each<[string, string, CardMode]>([
    ["an exception for a face", "f2", "exempt"],
    ["a reason for a text", "f3", "reason"],
  ])("offers %s", async (_name, id, mode) => {
    const bench = await begun();
    bench.choose(id);
    bench.startException();
    expect(modeOf(bench)).toBe(mode);
  });

  it("offers no consent for a text", async () => {
    const bench = await begun();
    bench.choose("f3");
    bench.startConsent();
    expect(modeOf(bench)).toBe("ways");
  });

  it("covers at once and offers the kind, without covering twice", async () => {
    const bench = await begun();
    asked.settleFinding.mockClear();
    await bench.cover();
    expect(settlementOf("f2")).toEqual({ Covered: { style: "mosaic", margin: "medium" } });
    expect(modeOf(bench)).toBe("cover");
    await bench.cover();
    await bench.changeCover("mosaic", "medium");
    expect(asked.settleFinding).toHaveBeenCalledTimes(1);
  });

  it("says why a step failed, and changes nothing", async () => {
    const bench = await begun();
    asked.settleFinding.mockRejectedValueOnce({ code: "settlement-unfit", params: {} });
    await bench.falseAlarm();
    expect(bench.trouble).toContain("passt nicht");
    expect(bench.finding?.settlement).toBeNull();
    await bench.falseAlarm();
    expect(bench.trouble).toBeUndefined();
  });
});

describe("the look of one's own", () => {
  async function unseen(change: Partial<Photo> = {}): Promise<Bench> {
    stored = { ...stored, own_look: null, ...change };
    return begun();
  }

  it("comes after the last open finding", async () => {
    const bench = await unseen();
    for (const id of ["f2", "f3"]) {
      bench.choose(id);
      await bench.falseAlarm();
    }
    expect(bench.left).toBe(0);
    expect(bench.chooseNextOpen()).toBe(true);
    expect(bench.chosen).toEqual({ kind: "ownLook", mode: "ways" });
    await bench.falseAlarm();
    expect(stored.own_look).toBe("Looked");
    expect(bench.chooseNextOpen()).toBe(false);
    await undo();
    expect(stored.own_look).toBeNull();
  });

  it("is the first thing where nothing was found, but not before the finders are through", async () => {
    const done = await unseen({ findings: [] });
    expect(done.chosen).toEqual({ kind: "ownLook", mode: "ways" });
    const early = await unseen({ findings: [], check: "unchecked" });
    expect(early.chosen).toEqual({ kind: "nothing" });
  });

  it("asks for a reason before it is skipped, and goes back without one", async () => {
    const bench = await unseen({ findings: [] });
    bench.startException();
    expect(bench.chosen).toEqual({ kind: "ownLook", mode: "reason" });
    expect(bench.turnBack()).toBe(true);
    expect(stored.own_look).toBeNull();
    await bench.answerOwnLook({ Skipped: { reason: "Gezeichnet" } });
    expect(stored.own_look).toEqual({ Skipped: { reason: "Gezeichnet" } });
    await bench.answerOwnLook("Looked");
    await undo();
    expect(stored.own_look).toEqual({ Skipped: { reason: "Gezeichnet" } });
  });
});

describe("a photo that comes in", () => {
  it("shows more as its finders find, and leaves what is chosen", async () => {
    const all = stored.findings;
    stored = { ...stored, check: "unchecked", findings: [], own_look: null };
    const bench = await begun();
    stored = { ...stored, findings: all.slice(0, 2) };
    await bench.arrive("p1");
    expect(bench.finding?.id).toBe("f2");
    bench.chooseRow("altText");
    stored = { ...stored, check: "checked", findings: all };
    await bench.arrive("p1");
    expect(bench.photo?.findings).toHaveLength(3);
    expect(bench.chosen).toEqual({ kind: "altText" });
  });

  it("joins the strip, and a photo that was deleted meanwhile does not", async () => {
    const bench = await begun();
    asked.getPhoto.mockResolvedValueOnce({ ...stored, card: { ...card, id: "p2" } });
    await bench.arrive("p2");
    asked.getPhoto.mockRejectedValueOnce({ code: "not-found", params: {} });
    await bench.arrive("p3");
    expect(bench.cards.map(({ id }) => id)).toEqual(["p1", "p2"]);
    expect(bench.photo?.card.id).toBe("p1");
    expect(bench.trouble).toBeUndefined();
  });
});

describe("taking back", () => {
  it("goes step by step to what was", async () => {
    const bench = await begun();
    await bench.cover();
    await bench.changeCover("solid", "wide");
    await undo();
    expect(settlementOf("f2")).toEqual({ Covered: { style: "mosaic", margin: "medium" } });
    await undo();
    expect(settlementOf("f2")).toBeNull();
    expect(modeOf(bench)).toBe("ways");
  });

  it("brings back the answer about age that was given before", async () => {
    const bench = await begun();
    await bench.answerAge("adult", "ways");
    const exempt = { Exempt: { exception: "event", reason: "Bürgerfest" } } as const;
    await bench.settle(exempt, "minor");
    await undo();
    expect(stored.findings[1]).toMatchObject({ settlement: null, age: "adult" });
  });

  it("puts a box back to where it was", async () => {
    const bench = await begun();
    const moved = bench.finding as Finding;
    bench.shape = { kind: "change", finding: moved, region: [20, 20, 50, 50] };
    await bench.keepShape();
    expect(bench.finding?.region).toEqual([20, 20, 50, 50]);
    await undo();
    expect(bench.finding?.region).toEqual([10, 10, 50, 50]);
  });

  it("takes no step for a box that stayed where it was", async () => {
    const bench = await begun();
    asked.moveFinding.mockClear();
    const same = bench.finding as Finding;
    bench.shape = { kind: "change", finding: same, region: [...same.region] };
    await bench.keepShape();
    expect(asked.moveFinding).not.toHaveBeenCalled();
  });
});
