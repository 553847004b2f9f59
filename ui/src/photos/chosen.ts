import type { Finding } from "$lib/generated/types";
import { coverOf } from "./cover";
import type { Region } from "./geometry";

/** What the card of a finding shows. */
export type CardMode = "ways" | "age" | "consent" | "person" | "exempt" | "reason" | "cover";

/** What is chosen in the list, and so open as a card. */
export type Chosen =
  | { kind: "nothing" }
  | { kind: "metadata" }
  | { kind: "ownLook"; mode: "ways" | "reason" }
  | { kind: "altText" }
  | { kind: "finding"; id: string; mode: CardMode };

/** A box that is being drawn or changed, and not yet kept. */
export type Shape =
  | { kind: "new"; as: "area" | "face"; region: Region }
  | { kind: "change"; finding: Finding; region: Region };

/** What the card of a finding shows when it opens. */
export function restingMode(finding: Finding): CardMode {
  return coverOf(finding) ? "cover" : "ways";
}
