import { describe, expect, it } from "vitest";
import { placeBadges, shared } from "./badges";
import type { Region } from "./geometry";

const BADGE = { width: 40, height: 22 };
const STAGE = { width: 600, height: 400 };

function rects(boxes: Region[]): Region[] {
  return placeBadges(boxes, BADGE, STAGE).map(({ x, y }) => [x, y, BADGE.width, BADGE.height]);
}

describe("the numbers of the boxes", () => {
  it("stand above left of a box with room", () => {
    expect(placeBadges([[100, 100, 80, 80]], BADGE, STAGE)).toEqual([{ x: 100, y: 76 }]);
  });

  it.each<[string, Region]>([
    ["the top", [100, 5, 80, 80]],
    ["the top left corner", [0, 0, 80, 80]],
    ["the top right corner", [560, 0, 40, 40]],
    ["the bottom", [100, 340, 80, 60]],
  ])("stay on the stage at %s", (_name, box) => {
    const [badge] = rects([box]);
    expect(badge && shared(badge, [0, 0, STAGE.width, STAGE.height])).toBe(40 * 22);
    expect(badge && shared(badge, box)).toBe(0);
  });

  it("do not collide in a row of thirty faces", () => {
    const faces = Array.from({ length: 30 }, (_, i): Region => [
      20 + (i % 10) * 56,
      60 + Math.floor(i / 10) * 110,
      44,
      52,
    ]);
    const badges = rects(faces);
    badges.forEach((badge, i) => {
      badges.slice(i + 1).forEach((other) => expect(shared(badge, other)).toBe(0));
    });
  });

  it("do not collide where two boxes are the same", () => {
    const [a, b] = rects([
      [200, 200, 60, 60],
      [200, 200, 60, 60],
    ]);
    expect(a && b && shared(a, b)).toBe(0);
  });
});
