/** The screens that are planned; only those in `views/index.ts` exist. */
export type ScreenName =
  | "heute"
  | "themen"
  | "beitraege"
  | "fotos"
  | "einwilligungen"
  | "kalender"
  | "botschafter"
  | "termine"
  | "kennzahlen"
  | "monatsbericht"
  | "budget"
  | "einstellungen";

/** Where one is: a screen, perhaps one thing on it, and what its list is narrowed to. */
export type Place = {
  screen: ScreenName;
  id?: string;
  params?: Record<string, string>;
};

const HISTORY = 100;

/** Knows where one is and where one came from. In memory only: a desktop window has no address. */
export class Router {
  #stack = $state.raw<Place[]>([{ screen: "heute" }]);
  #guard: (() => boolean) | undefined;

  get place(): Place {
    // The stack is never empty: `back` keeps the last entry.
    return this.#stack.at(-1) as Place;
  }

  get canGoBack(): boolean {
    return this.#stack.length > 1;
  }

  go(place: Place): void {
    if (same(place, this.place) || this.#guard?.() === false) return;
    this.#stack = [...this.#stack, place].slice(-HISTORY);
  }

  /** Like `go`, but without a way back to here: for a filter or the photo next to this one. */
  replace(place: Place): void {
    this.#stack = [...this.#stack.slice(0, -1), place];
  }

  /** Forgets where one came from, for example after switching to the practice store. */
  reset(place: Place): void {
    this.#stack = [place];
  }

  back(): void {
    if (!this.canGoBack || this.#guard?.() === false) return;
    this.#stack = this.#stack.slice(0, -1);
  }

  /** Asked before leaving a place; false stays. Returns what lifts it. */
  guard(mayLeave: () => boolean): () => void {
    this.#guard = mayLeave;
    return () => {
      if (this.#guard === mayLeave) this.#guard = undefined;
    };
  }
}

function same(a: Place, b: Place): boolean {
  return JSON.stringify([a.screen, a.id, a.params]) === JSON.stringify([b.screen, b.id, b.params]);
}

export const router = new Router();
