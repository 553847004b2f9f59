import { onDestroy } from "svelte";

/** A key and what it does. `keys` is written as "Ctrl+Shift+V", "F1", "/", "a". Ctrl is Cmd on macOS. */
export type Shortcut = {
  keys: string;
  run: (event: KeyboardEvent) => void;
  /** Says in F1's overview what the key does. Without it the key is not listed. */
  label?: () => string;
  /** The heading it stands under there. */
  group?: () => string;
};

const isMac = typeof navigator !== "undefined" && /Mac/.test(navigator.platform);

/** Whether the keyboard is writing text right now: single letters then belong to the text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type);
}

/** The pressed keys in the notation of `Shortcut.keys`. */
export function keysOf(event: KeyboardEvent): string {
  const main = event.key === " " ? "Space" : event.key;
  const parts = [
    (isMac ? event.metaKey : event.ctrlKey) && "Ctrl",
    event.altKey && "Alt",
    // A shifted character ("/" on a German keyboard) is already the other character.
    event.shiftKey && (main.length > 1 || event.ctrlKey || event.metaKey) && "Shift",
    main.length === 1 ? main.toUpperCase() : main,
  ];
  return parts.filter(Boolean).join("+");
}

class Shortcuts {
  #sources = $state.raw<(() => Shortcut[])[]>([]);
  /** WCAG 2.1.4: single letters can be switched off in "Darstellung". */
  singleLetters = $state(true);

  /** All keys in force, the most recently added first. */
  get all(): Shortcut[] {
    return [...this.#sources].reverse().flatMap((source) => source());
  }

  add(source: () => Shortcut[]): () => void {
    this.#sources = [...this.#sources, source];
    return () => {
      this.#sources = this.#sources.filter((other) => other !== source);
    };
  }

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const keys = keysOf(event);
    const isPlain = !keys.includes("+") && keys.length === 1;
    if (isPlain && (isTyping(event.target) || !this.singleLetters)) return;
    // An open dialog or menu owns the keyboard; F1 and the like wait.
    if (document.querySelector("[data-modal-open]")) return;
    const match = this.all.find((shortcut) => shortcut.keys.toUpperCase() === keys.toUpperCase());
    if (!match) return;
    event.preventDefault();
    match.run(event);
  }
}

/** The keys in force anywhere in the window. */
export const shortcuts = new Shortcuts();

/** Adds keys for as long as the calling component is on screen. */
export function useShortcuts(source: () => Shortcut[]): void {
  onDestroy(shortcuts.add(source));
}

const GERMAN: Record<string, string> = {
  Ctrl: "Strg",
  Shift: "Umschalt",
  Escape: "Esc",
  Enter: "↵",
  Space: "Leertaste",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** "Ctrl+K" as it is printed on the keyboard: "Strg K", "⌘ K". */
export function showKeys(keys: string, language: "de" | "en"): string {
  return keys
    .split("+")
    .map((part) => {
      if (part === "Ctrl" && isMac) return "⌘";
      const symbol = GERMAN[part];
      if (!symbol) return part;
      return language === "de" || symbol.length === 1 || part === "Escape" ? symbol : part;
    })
    .join(" ");
}
