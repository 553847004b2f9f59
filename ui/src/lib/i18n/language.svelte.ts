/** The languages the catalogues speak. */
export type Language = "de" | "en";

class LanguageState {
  #current = $state<Language>("de");

  get current(): Language {
    return this.#current;
  }

  /** The BCP 47 tag for dates and numbers. */
  get tag(): string {
    return this.#current === "de" ? "de-DE" : "en-GB";
  }

  /** Everything on screen that came from `t` follows at once. */
  set(next: Language): void {
    this.#current = next;
    if (typeof document !== "undefined") document.documentElement.lang = next;
  }
}

/** The language on screen. */
export const language = new LanguageState();
