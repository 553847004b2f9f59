import { errorWords } from "$lib/errors";
import type { PhotoCard } from "$lib/generated/types";
import { formatTime } from "$lib/i18n";
import { now } from "./now";
import * as commands from "./photoCommands";

/** Above this many UTF-16 units a text is worth shortening, as `wording::limits` says. */
export const ADVISED_UNITS = 300;
/** No more UTF-16 units are taken, as `wording::limits` says. */
export const MOST_UNITS = 1000;

const PAUSE_MS = 800;

type Saving =
  | { kind: "untouched" }
  | { kind: "waiting" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; reason: string };

/** The alternative text of one photo while it is written: saved in pauses, and when the field is left. */
export class AltText {
  text = $state("");
  saving = $state.raw<Saving>({ kind: "untouched" });
  readonly #id: string;
  readonly #onsaved: (card: PhotoCard) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(card: PhotoCard, onsaved: (card: PhotoCard) => void) {
    this.#id = card.id;
    this.text = card.alt_text;
    this.#onsaved = onsaved;
  }

  write(text: string): void {
    this.text = text;
    this.saving = { kind: "waiting" };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  /** Saves what was written, if anything waits. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.saving.kind !== "waiting") return;
    const { text } = this;
    const result = await commands.setAltText(this.#id, text).then(
      (card) => ({ kind: "saved" as const, card }),
      (error: unknown) => ({ kind: "failed" as const, reason: errorWords(error) }),
    );
    // Somebody who wrote on meanwhile waits for the next pause.
    const isCurrent = this.text === text;
    if (result.kind === "failed") {
      if (isCurrent) this.saving = result;
      return;
    }
    if (isCurrent) this.saving = { kind: "saved", at: formatTime(now()) };
    this.#onsaved(result.card);
  }
}
