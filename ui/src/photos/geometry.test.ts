import { describe, expect, it } from "vitest";
import * as geometry from "./geometry";
import type { Grip, Point, Region } from "./geometry";

const PHOTO = { width: 400, height: 300 };

describe("pulling a box", () => {
  const rows: [string, Grip, Point, Region][] = [
    ["moves", "box", { x: 10, y: -5 }, [60, 35, 100, 80]],
    ["stops at the right and the bottom", "box", { x: 900, y: 900 }, [300, 220, 100, 80]],
    ["stops at the left and the top", "box", { x: -900, y: -900 }, [0, 0, 100, 80]],
    ["grows to the right", "e", { x: 30, y: 99 }, [50, 40, 130, 80]],
    ["grows into the corner", "se", { x: 999, y: 999 }, [50, 40, 350, 260]],
    ["keeps the far corner", "nw", { x: -20, y: -10 }, [30, 30, 120, 90]],
    ["never turns over", "w", { x: 500, y: 0 }, [142, 40, 8, 80]],
    ["never gets too low", "s", { x: 0, y: -500 }, [50, 40, 100, 8]],
    ["stays on whole pixels", "box", { x: 0.4, y: 0.6 }, [50, 41, 100, 80]],
  ];
  it.each(rows)("%s", (_name, grip, by, expected) => {
    expect(geometry.pulled([50, 40, 100, 80], grip, by, PHOTO)).toEqual(expected);
  });
});

describe("drawing a box", () => {
  it.each<[string, Point, Point, Region | undefined]>([
    ["downwards", { x: 10, y: 20 }, { x: 60, y: 90 }, [10, 20, 50, 70]],
    ["upwards", { x: 60, y: 90 }, { x: 10, y: 20 }, [10, 20, 50, 70]],
    ["over the edge", { x: 350, y: 250 }, { x: 999, y: 999 }, [350, 250, 50, 50]],
    ["a click", { x: 10, y: 10 }, { x: 12, y: 12 }, undefined],
    ["beside the photo", { x: 500, y: 10 }, { x: 600, y: 90 }, undefined],
  ])("%s", (_name, from, to, expected) => {
    expect(geometry.between(from, to, PHOTO)).toEqual(expected);
  });

  it("begins in the middle of what is seen", () => {
    const stage = { width: 400, height: 300 };
    expect(geometry.firstRegion(PHOTO, stage, { x: 0, y: 0, scale: 1 })).toEqual([
      163, 113, 75, 75,
    ]);
    // Zoomed to the lower right quarter.
    const quarter = { x: -400, y: -300, scale: 2 };
    expect(geometry.firstRegion(PHOTO, stage, quarter)).toEqual([281, 206, 38, 38]);
  });
});

describe("placing the photo", () => {
  it("fits it and keeps its shape", () => {
    expect(geometry.fitScale(PHOTO, { width: 200, height: 200 })).toBe(0.5);
    expect(geometry.fitScale({ width: 10, height: 10 }, { width: 500, height: 500 })).toBe(2);
  });

  it("keeps the point under the pointer when zooming", () => {
    const before = { x: -30, y: 12, scale: 0.5 };
    const point = { x: 120, y: 80 };
    const after = geometry.scaledAt(before, point, 1.7);
    const [a, b] = [geometry.onPhoto(point, before), geometry.onPhoto(point, after)];
    expect(a.x).toBeCloseTo(b.x, 9);
    expect(a.y).toBeCloseTo(b.y, 9);
  });

  it.each([
    ["centres what is smaller", { x: 7, y: -9, scale: 0.5 }, { x: 100, y: 75, scale: 0.5 }],
    ["closes a gap at the left", { x: 50, y: -20, scale: 2 }, { x: 0, y: -20, scale: 2 }],
    ["closes a gap at the right", { x: -900, y: 0, scale: 2 }, { x: -400, y: 0, scale: 2 }],
  ])("%s", (_name, at, expected) => {
    expect(geometry.kept(at, PHOTO, { width: 400, height: 300 })).toEqual(expected);
  });

  it("goes to the stage and back", () => {
    const at = { x: 12, y: 34, scale: 0.25 };
    const [left, top] = geometry.onStage([40, 80, 20, 20], at);
    expect(geometry.onPhoto({ x: left, y: top }, at)).toEqual({ x: 40, y: 80 });
  });
});

describe("taking hold", () => {
  const box: Region = [100, 100, 80, 60];
  it.each<[string, Point, Grip | undefined]>([
    ["the middle", { x: 140, y: 130 }, "box"],
    ["a corner", { x: 178, y: 162 }, "se"],
    ["an edge", { x: 140, y: 97 }, "n"],
    ["nothing", { x: 300, y: 300 }, undefined],
  ])("%s", (_name, point, grip) => {
    expect(geometry.gripAt(box, point)).toBe(grip);
  });

  it("lets tiny boxes be moved", () => {
    expect(geometry.gripAt([100, 100, 12, 12], { x: 106, y: 106 })).toBe("box");
  });

  it("means the face, not the poster behind it", () => {
    const poster = { region: [0, 0, 300, 300] as Region };
    const face = { region: [100, 100, 50, 50] as Region };
    expect(geometry.smallestAt([poster, face], { x: 120, y: 120 })).toBe(face);
    expect(geometry.smallestAt([poster, face], { x: 20, y: 20 })).toBe(poster);
    expect(geometry.smallestAt([poster, face], { x: 399, y: 399 })).toBeUndefined();
  });
});
