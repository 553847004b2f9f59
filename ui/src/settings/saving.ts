import { failureOf, type CommandFailure } from "$lib/api";

/** What became of the last change to settings that store themselves. */
export type Saving =
  | { kind: "unchanged" }
  /** The moment as RFC 3339. */
  | { kind: "saved"; at: string }
  | { kind: "failed"; failure: CommandFailure };

/** Runs a change and says what became of it. Rejects never. */
export async function saving(change: Promise<unknown>): Promise<Saving> {
  try {
    await change;
    return { kind: "saved", at: new Date().toISOString() };
  } catch (error) {
    return { kind: "failed", failure: failureOf(error) };
  }
}
