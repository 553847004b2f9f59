import {
  centred,
  fitScale,
  kept,
  scaledAt,
  type Placement,
  type Point,
  type Size,
} from "./geometry";

/** One step of + and -. */
const STEP = 1.25;
const LEAST = 0.5;
const MOST = 16;
/** Room around the whole photo, in CSS pixels: gutter at the sides, a badge above. */
const ROUND = { x: 48, y: 44 };

/** Which part of the photo the stage shows. A zoom of 1 is the whole photo. */
export class StageView {
  stage = $state.raw<Size>({ width: 0, height: 0 });
  photo = $state.raw<Size>({ width: 1, height: 1 });
  zoom = $state(1);
  #shift = $state.raw<Point | undefined>(undefined);

  get placement(): Placement {
    const scale = this.#fit * this.zoom;
    if (!this.#shift) return centred(this.photo, this.stage, scale);
    return kept({ ...this.#shift, scale }, this.photo, this.stage);
  }

  get percent(): number {
    return Math.round(this.zoom * 100);
  }

  /** Another photo starts whole. */
  begin(photo: Size): void {
    this.photo = photo;
    this.fit();
  }

  fit(): void {
    this.zoom = 1;
    this.#shift = undefined;
  }

  /** One pixel of the photo on one of the screen. */
  actual(): void {
    const wanted = 1 / (window.devicePixelRatio || 1);
    this.zoomBy(wanted / (this.#fit * this.zoom));
  }

  zoomIn(): void {
    this.zoomBy(STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / STEP);
  }

  /** Zooms around a point of the stage, without one around its middle. */
  zoomBy(factor: number, at?: Point): void {
    const wanted = Math.min(Math.max(this.zoom * factor, LEAST), MOST);
    // A hair beside the whole photo is meant to be the whole photo.
    const zoom = Math.abs(wanted - 1) < 0.02 ? 1 : wanted;
    const point = at ?? { x: this.stage.width / 2, y: this.stage.height / 2 };
    const { x, y } = scaledAt(this.placement, point, this.#fit * zoom);
    this.zoom = zoom;
    this.#shift = { x, y };
  }

  panTo(at: Point): void {
    const { x, y } = kept({ ...at, scale: this.#fit * this.zoom }, this.photo, this.stage);
    this.#shift = { x, y };
  }

  get #fit(): number {
    const room = { width: this.stage.width - ROUND.x, height: this.stage.height - ROUND.y };
    return fitScale(this.photo, room);
  }
}
