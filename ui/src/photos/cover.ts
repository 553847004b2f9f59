import type { CoverMargin, CoverStyle, Finding } from "$lib/generated/types";

export type Cover = { style: CoverStyle; margin: CoverMargin };

/** How a finding is covered, where it is. */
export function coverOf({ settlement }: Finding): Cover | undefined {
  if (settlement === null || settlement === "FalseAlarm") return undefined;
  return "Covered" in settlement ? settlement.Covered : undefined;
}
