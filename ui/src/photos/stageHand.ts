import type { Bench } from "./bench.svelte";
import { between, gripAt, onPhoto, onStage, pulled, smallestAt } from "./geometry";
import type { Grip, Point, Region } from "./geometry";
import type { StageView } from "./stageView.svelte";

/** Less than this is a click with an unsteady hand, in CSS pixels. */
const STEADY = 4;

/** What the pointer holds between pressing and letting go. */
type Hold =
  | { kind: "nothing" }
  | { kind: "pan"; from: Point; at: Point; findingId: string | undefined }
  | { kind: "draw"; from: Point }
  | { kind: "pull"; from: Point; grip: Grip; region: Region; steady: boolean };

/** The pointer on the stage: chooses and pulls boxes, draws new ones, moves the photo. */
export class StageHand {
  #hold: Hold = { kind: "nothing" };

  constructor(
    private readonly bench: Bench,
    private readonly view: StageView,
  ) {}

  /** `middle` is the middle button, which always moves the photo. */
  press(at: Point, middle: boolean): void {
    this.#hold = middle ? this.#pan(at, undefined) : this.#grasp(at);
  }

  drag(at: Point): void {
    const hold = this.#hold;
    if (hold.kind === "pan") this.#drift(hold, at);
    else if (hold.kind === "draw") this.#draw(hold.from, at);
    else if (hold.kind === "pull") this.#pull(hold, at);
  }

  release(at: Point): void {
    const hold = this.#hold;
    this.#hold = { kind: "nothing" };
    if (hold.kind === "pan") {
      const isClick = Math.hypot(at.x - hold.from.x, at.y - hold.from.y) < STEADY;
      if (isClick && hold.findingId !== undefined) this.bench.choose(hold.findingId);
    } else if (hold.kind === "draw") {
      const drawn = this.#regionTo(hold.from, at);
      if (drawn) void this.bench.keepShape();
    } else if (hold.kind === "pull" && !hold.steady && this.bench.shape?.kind === "change") {
      void this.bench.keepShape();
    }
  }

  /** Lets go without an effect, when the system takes the pointer away. */
  drop(): void {
    const wasPulling = this.#hold.kind === "pull";
    this.#hold = { kind: "nothing" };
    if (wasPulling && this.bench.shape?.kind === "change") this.bench.shape = undefined;
  }

  /** The cursor for a point: it tells what pressing there would do. */
  cursor(at: Point): string {
    const { shape } = this.bench;
    const own = shape?.region ?? this.#chosenRegion();
    const grip = own && gripAt(onStage(own, this.view.placement), at);
    if (grip === "box") return "move";
    if (grip) return `${grip}-resize`;
    if (shape?.kind === "new") return "crosshair";
    if (this.#findingAt(at)) return "pointer";
    return this.view.zoom > 1 ? "grab" : "default";
  }

  #grasp(at: Point): Hold {
    const { shape } = this.bench;
    const own = shape?.region ?? this.#chosenRegion();
    const grip = own && gripAt(onStage(own, this.view.placement), at);
    if (own && grip) return { kind: "pull", from: at, grip, region: own, steady: true };
    if (shape?.kind === "new") return { kind: "draw", from: at };
    if (shape) void this.bench.keepShape();
    return this.#pan(at, this.#findingAt(at)?.id);
  }

  #pan(from: Point, findingId: string | undefined): Hold {
    const { x, y } = this.view.placement;
    return { kind: "pan", from, at: { x, y }, findingId };
  }

  #drift(hold: Extract<Hold, { kind: "pan" }>, at: Point): void {
    this.view.panTo({ x: hold.at.x + at.x - hold.from.x, y: hold.at.y + at.y - hold.from.y });
  }

  #draw(from: Point, at: Point): void {
    const { shape } = this.bench;
    const region = this.#regionTo(from, at);
    if (shape?.kind === "new" && region) this.bench.shape = { ...shape, region };
  }

  #pull(hold: Extract<Hold, { kind: "pull" }>, at: Point): void {
    const by = { x: at.x - hold.from.x, y: at.y - hold.from.y };
    if (hold.steady && Math.hypot(by.x, by.y) < STEADY) return;
    hold.steady = false;
    const { scale } = this.view.placement;
    const onPixels = { x: by.x / scale, y: by.y / scale };
    const region = pulled(hold.region, hold.grip, onPixels, this.view.photo);
    const { shape, finding } = this.bench;
    if (shape) this.bench.shape = { ...shape, region };
    else if (finding) this.bench.shape = { kind: "change", finding, region };
  }

  #regionTo(from: Point, at: Point): Region | undefined {
    const { placement, photo } = this.view;
    return between(onPhoto(from, placement), onPhoto(at, placement), photo);
  }

  #chosenRegion(): Region | undefined {
    return this.bench.boxesShown ? this.bench.finding?.region : undefined;
  }

  #findingAt(at: Point): { id: string } | undefined {
    if (!this.bench.boxesShown) return undefined;
    return smallestAt(this.bench.photo?.findings ?? [], onPhoto(at, this.view.placement));
  }
}
