import type { Point } from "./geometry";

/** Where an event is, in CSS pixels of an element. */
export function pointIn(element: HTMLElement | undefined, event: MouseEvent): Point {
  const box = element?.getBoundingClientRect();
  return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
}

/** How much one turn of the wheel zooms; a jerk of a touchpad counts no more than a notch. */
export function wheelFactor({ deltaMode, deltaY }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 24 : deltaY;
  return Math.exp(-Math.max(Math.min(pixels, 240), -240) / 480);
}
