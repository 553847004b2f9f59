import type { Point, Region, Size } from "./geometry";

/** Distance between a badge and its box, and between two badges, in CSS pixels. */
const GAP = 2;

/** What covering a face costs against covering another badge: a face may be covered before a number is. */
const ON_A_BOX = 0.5;
const ON_A_BADGE = 4;
const OUTSIDE = 8;

/**
 * Where the number of each box stands, in CSS pixels of the stage: outside of its box, above left
 * where there is room, and never on another number as long as any place is left.
 */
export function placeBadges(boxes: Region[], badge: Size, stage: Size): Point[] {
  const taken: Region[] = [];
  return boxes.map((box, i) => {
    const others = boxes.filter((_, j) => j !== i);
    let best: Point = { x: box[0], y: box[1] };
    let least = Infinity;
    for (const place of placesAround(box, badge)) {
      const cost = costOf([place.x, place.y, badge.width, badge.height], taken, others, stage);
      if (cost < least) [best, least] = [place, cost];
      if (cost === 0) break;
    }
    taken.push([best.x, best.y, badge.width, badge.height]);
    return best;
  });
}

/** In the order in which they are liked. The last ones lie in steps beside the box, for crowds. */
function placesAround([left, top, width, height]: Region, badge: Size): Point[] {
  const above = top - badge.height - GAP;
  const below = top + height + GAP;
  const end = left + width;
  const places = [
    { x: left, y: above },
    { x: end - badge.width, y: above },
    { x: left, y: below },
    { x: end - badge.width, y: below },
    { x: end + GAP, y: top },
    { x: left - badge.width - GAP, y: top },
    { x: end + GAP, y: top + height - badge.height },
    { x: left - badge.width - GAP, y: top + height - badge.height },
  ];
  for (let step = 1; step <= 4; step++) {
    const by = step * (badge.height + GAP);
    places.push({ x: left, y: above - by }, { x: left, y: below + by });
  }
  return places;
}

function costOf(badge: Region, taken: Region[], boxes: Region[], stage: Size): number {
  const area = badge[2] * badge[3];
  const share = (other: Region): number => shared(badge, other) / area;
  const inside = shared(badge, [0, 0, stage.width, stage.height]) / area;
  return (
    (1 - inside) * OUTSIDE +
    taken.reduce((sum, other) => sum + share(other) * ON_A_BADGE, 0) +
    boxes.reduce((sum, other) => sum + share(other) * ON_A_BOX, 0)
  );
}

/** Area that two rectangles share. */
export function shared(a: Region, b: Region): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}
