/** `[left, top, width, height]` in pixels of the upright photo. */
export type Region = [number, number, number, number];
export type Size = { width: number; height: number };
export type Point = { x: number; y: number };
/** Where the photo lies in the stage, in CSS pixels; `scale` is CSS pixels for each pixel of the photo. */
export type Placement = { x: number; y: number; scale: number };

/** What a drag takes hold of: the whole box, an edge or a corner by compass. */
export type Grip = "box" | "n" | "e" | "s" | "w" | "ne" | "nw" | "se" | "sw";

/** No box gets smaller than this, in pixels of the photo: it could not be found again. */
export const SMALLEST = 8;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));

/** The scale at which the whole photo is seen. Small photos are not blown up above 2. */
export function fitScale(photo: Size, stage: Size): number {
  if (photo.width <= 0 || photo.height <= 0) return 1;
  return Math.max(Math.min(stage.width / photo.width, stage.height / photo.height, 2), 0.001);
}

/** The photo in the middle of the stage. */
export function centred(photo: Size, stage: Size, scale: number): Placement {
  return {
    x: (stage.width - photo.width * scale) / 2,
    y: (stage.height - photo.height * scale) / 2,
    scale,
  };
}

/** Another scale with `point` of the stage staying where it is. */
export function scaledAt(placement: Placement, point: Point, scale: number): Placement {
  const factor = scale / placement.scale;
  return {
    x: point.x - (point.x - placement.x) * factor,
    y: point.y - (point.y - placement.y) * factor,
    scale,
  };
}

/** Keeps the photo on the stage: centred where it is smaller, without a gap at its edges where it is larger. */
export function kept(placement: Placement, photo: Size, stage: Size): Placement {
  const along = (start: number, length: number, room: number): number =>
    length <= room ? (room - length) / 2 : clamp(start, room - length, 0);
  return {
    x: along(placement.x, photo.width * placement.scale, stage.width),
    y: along(placement.y, photo.height * placement.scale, stage.height),
    scale: placement.scale,
  };
}

/** A region as it stands on the stage, in CSS pixels. */
export function onStage([left, top, width, height]: Region, at: Placement): Region {
  return [at.x + left * at.scale, at.y + top * at.scale, width * at.scale, height * at.scale];
}

/** A point of the stage in pixels of the photo. */
export function onPhoto(point: Point, at: Placement): Point {
  return { x: (point.x - at.x) / at.scale, y: (point.y - at.y) / at.scale };
}

/** Moved by whole pixels, never out of the photo. */
export function moved([left, top, width, height]: Region, by: Point, photo: Size): Region {
  return [
    Math.round(clamp(left + by.x, 0, photo.width - width)),
    Math.round(clamp(top + by.y, 0, photo.height - height)),
    width,
    height,
  ];
}

/** Pulled at a grip, never out of the photo and never smaller than `SMALLEST`. */
export function pulled(region: Region, grip: Grip, by: Point, photo: Size): Region {
  if (grip === "box") return moved(region, by, photo);
  const [left, top, width, height] = region;
  let [start, end, above, below] = [left, left + width, top, top + height];
  if (grip.includes("w")) start = clamp(start + by.x, 0, end - SMALLEST);
  if (grip.includes("e")) end = clamp(end + by.x, start + SMALLEST, photo.width);
  if (grip.includes("n")) above = clamp(above + by.y, 0, below - SMALLEST);
  if (grip.includes("s")) below = clamp(below + by.y, above + SMALLEST, photo.height);
  return whole([start, above, end - start, below - above]);
}

/** The region between two points of the photo, however they were drawn; nothing where it is a mere click. */
export function between(a: Point, b: Point, photo: Size): Region | undefined {
  const start = clamp(Math.min(a.x, b.x), 0, photo.width);
  const end = clamp(Math.max(a.x, b.x), 0, photo.width);
  const above = clamp(Math.min(a.y, b.y), 0, photo.height);
  const below = clamp(Math.max(a.y, b.y), 0, photo.height);
  if (end - start < SMALLEST || below - above < SMALLEST) return undefined;
  return whole([start, above, end - start, below - above]);
}

/** A first box for the keyboard: in the middle of what is seen, a quarter of it in size. */
export function firstRegion(photo: Size, stage: Size, at: Placement): Region {
  const from = onPhoto({ x: 0, y: 0 }, at);
  const to = onPhoto({ x: stage.width, y: stage.height }, at);
  const [left, right] = [clamp(from.x, 0, photo.width), clamp(to.x, 0, photo.width)];
  const [top, bottom] = [clamp(from.y, 0, photo.height), clamp(to.y, 0, photo.height)];
  const side = Math.max(Math.min(right - left, bottom - top) / 4, SMALLEST);
  const width = Math.min(side, photo.width);
  const height = Math.min(side, photo.height);
  return whole([(left + right - width) / 2, (top + bottom - height) / 2, width, height]);
}

/** How far an arrow key moves: a hundredth of the photo's longer side, at least a pixel. */
export function keyStep(photo: Size): number {
  return Math.max(Math.round(Math.max(photo.width, photo.height) / 100), 1);
}

/** The grip at a point of the stage, or nothing. `reach` is how near is near enough, in CSS pixels. */
export function gripAt([left, top, width, height]: Region, at: Point, reach = 8): Grip | undefined {
  const near = (value: number, edge: number): boolean => Math.abs(value - edge) <= reach;
  const within = (value: number, start: number, length: number): boolean =>
    value >= start - reach && value <= start + length + reach;
  if (!within(at.x, left, width) || !within(at.y, top, height)) return undefined;
  // Tiny boxes would be nothing but edges: their middle has to stay for moving.
  const deepX = width > reach * 3 || at.x < left || at.x > left + width;
  const deepY = height > reach * 3 || at.y < top || at.y > top + height;
  const vertical = !deepY ? "" : near(at.y, top) ? "n" : near(at.y, top + height) ? "s" : "";
  const horizontal = !deepX ? "" : near(at.x, left) ? "w" : near(at.x, left + width) ? "e" : "";
  return ((vertical + horizontal) as Grip | "") || "box";
}

/** The smallest region that holds a point: a face in front of a poster is meant, not the poster. */
export function smallestAt<T extends { region: Region }>(all: T[], at: Point): T | undefined {
  return all
    .filter(({ region: [left, top, width, height] }) => {
      return at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height;
    })
    .sort((a, b) => a.region[2] * a.region[3] - b.region[2] * b.region[3])[0];
}

/** Whole pixels; never empty. */
function whole([left, top, width, height]: Region): Region {
  const [x, y] = [Math.round(left), Math.round(top)];
  return [
    x,
    y,
    Math.max(Math.round(left + width) - x, 1),
    Math.max(Math.round(top + height) - y, 1),
  ];
}
