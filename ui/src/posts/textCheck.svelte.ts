import type { Hint, TextCheck } from "$lib/generated/types";
import { movedPlace, movedRanges, type Range } from "./ranges";

/** How long the keys have to rest before a look at the text, in milliseconds. */
export const CHECK_REST = 120;

const NOTHING: TextCheck = {
  count: 0,
  limit: 3000,
  fold_desktop: null,
  fold_phone: null,
  readability: null,
  hints: [],
  hashtags: [],
};

/** What can be said about the text on screen, a blink behind the keys. */
export class TextCheckState {
  #text = $state.raw("");
  #looked = $state.raw({ text: "", check: NOTHING });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  readonly #check: (text: string) => Promise<TextCheck>;

  constructor(check: (text: string) => Promise<TextCheck>) {
    this.#check = check;
  }

  /** Follows the text. */
  follow(text: string): void {
    const first = this.#latest === 0;
    if (!first && text === this.#text) return;
    this.#text = text;
    clearTimeout(this.#timer);
    // What is already there when the editor opens needs no rest.
    if (first) void this.#look(text);
    else this.#timer = setTimeout(() => void this.#look(text), CHECK_REST);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#latest++;
  }

  get limit(): number {
    return this.#looked.check.limit;
  }

  get readability(): string | null {
    return this.#looked.check.readability;
  }

  /** Hints that still hold, at their places in the text on screen. */
  get hints(): Hint[] {
    const { text, check } = this.#looked;
    const ranges = check.hints.map(({ range }): Range => range ?? [0, 0]);
    const moved = movedRanges(text, this.#text, ranges);
    return check.hints.flatMap((hint, i) => {
      if (hint.range === null) return [hint];
      const range = moved[i];
      return range ? [{ ...hint, range }] : [];
    });
  }

  get hashtags(): Range[] {
    const { text, check } = this.#looked;
    return movedRanges(text, this.#text, check.hashtags).filter((range) => range !== undefined);
  }

  /** Where the fold lies in the text on screen, on one of the two devices. */
  fold(device: "desktop" | "phone"): number | null {
    const { text, check } = this.#looked;
    const place = device === "desktop" ? check.fold_desktop : check.fold_phone;
    return place === null ? null : movedPlace(text, this.#text, place);
  }

  async #look(text: string): Promise<void> {
    const request = ++this.#latest;
    try {
      const check = await this.#check(text);
      if (request === this.#latest) this.#looked = { text, check };
    } catch {
      // Advice that fails to come is no failure of the person's work; the next key asks again.
    }
  }
}
