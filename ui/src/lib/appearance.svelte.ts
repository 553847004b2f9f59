import { language, type Language } from "./i18n";

export type Theme = "system" | "light" | "dark";
export type TextSize = 100 | 125 | 150 | 200;
/** How much room the window has, counted in letters rather than pixels. */
export type Frame = "wide" | "compact" | "column";

export const TEXT_SIZES: TextSize[] = [100, 125, 150, 200];

const WIDE = 1180;
const COLUMN = 760;
const STORE = "appearance";

type Saved = { theme: Theme; textSize: TextSize; language: Language; singleLetters: boolean };

/**
 * How the window looks on this PC. Kept by the web view and not in the database: it holds nothing
 * about anybody, and the screen that asks for the passphrase has to look right as well.
 */
class Appearance {
  #theme = $state<Theme>("system");
  #textSize = $state<TextSize>(100);
  #singleLetters = $state(true);
  #systemDark = $state(false);
  #width = $state(1280);

  readonly isDark = $derived(
    this.#theme === "dark" || (this.#theme === "system" && this.#systemDark),
  );
  readonly frame: Frame = $derived.by(() => {
    const room = (this.#width * 100) / this.#textSize;
    return room >= WIDE ? "wide" : room >= COLUMN ? "compact" : "column";
  });

  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    this.#theme = theme;
    this.#save();
  }

  get textSize(): TextSize {
    return this.#textSize;
  }
  set textSize(size: TextSize) {
    this.#textSize = size;
    this.#save();
  }

  /** WCAG 2.1.4: whether single letters act. */
  get singleLetters(): boolean {
    return this.#singleLetters;
  }
  set singleLetters(on: boolean) {
    this.#singleLetters = on;
    this.#save();
  }

  get language(): Language {
    return language.current;
  }
  set language(code: Language) {
    language.set(code);
    this.#save();
  }

  /** Reads what was saved and follows window and system. Returns what ends it. */
  start(): () => void {
    this.#load();
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => {
      this.#systemDark = dark.matches;
      this.#width = window.innerWidth;
    };
    follow();
    dark.addEventListener("change", follow);
    window.addEventListener("resize", follow);
    return () => {
      dark.removeEventListener("change", follow);
      window.removeEventListener("resize", follow);
    };
  }

  /** Writes the state to the root element, where the styles read it. Call inside an effect. */
  apply(root: HTMLElement): void {
    root.dataset.kernTheme = this.isDark ? "dark" : "light";
    root.dataset.frame = this.frame;
    root.style.fontSize = `${this.#textSize}%`;
  }

  #load(): void {
    const saved = readSaved();
    if (saved.theme && ["system", "light", "dark"].includes(saved.theme)) this.#theme = saved.theme;
    if (saved.textSize && TEXT_SIZES.includes(saved.textSize)) this.#textSize = saved.textSize;
    if (typeof saved.singleLetters === "boolean") this.#singleLetters = saved.singleLetters;
    const system: Language = navigator.language.startsWith("en") ? "en" : "de";
    language.set(saved.language === "de" || saved.language === "en" ? saved.language : system);
  }

  #save(): void {
    const saved: Saved = {
      theme: this.#theme,
      textSize: this.#textSize,
      language: language.current,
      singleLetters: this.#singleLetters,
    };
    try {
      localStorage.setItem(STORE, JSON.stringify(saved));
    } catch {
      // A full or forbidden store costs the choice at the next start, nothing else.
    }
  }
}

function readSaved(): Partial<Saved> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(STORE) ?? "{}");
    return typeof saved === "object" && saved !== null ? saved : {};
  } catch {
    return {};
  }
}

/** The one appearance of the window. */
export const appearance = new Appearance();
