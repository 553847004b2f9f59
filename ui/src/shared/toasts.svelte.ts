export type Toast = { id: number; text: string; undo?: () => void };

/** How many steps back Strg+Z goes. */
const UNDO_STEPS = 50;

class Toasts {
  #next = 0;
  #undos: { id: number; undo: () => void }[] = [];
  shown = $state.raw<Toast | undefined>(undefined);

  /** Says what was done. With `undo` it can be taken back, by the toast for 8 s and by Strg+Z afterwards. */
  say(text: string, undo?: () => void): void {
    const toast = { id: ++this.#next, text, undo };
    if (undo) this.#undos = [...this.#undos, { id: toast.id, undo }].slice(-UNDO_STEPS);
    this.shown = toast;
  }

  dismiss(id: number): void {
    if (this.shown?.id === id) this.shown = undefined;
  }

  /** Takes the last step back. False when there is none. */
  undoLast(): boolean {
    const last = this.#undos.pop();
    if (!last) return false;
    this.dismiss(last.id);
    last.undo();
    return true;
  }

  /** Takes back exactly the step of a toast. */
  undo(toast: Toast): void {
    this.#undos = this.#undos.filter((step) => step.id !== toast.id);
    this.dismiss(toast.id);
    toast.undo?.();
  }
}

/** The one line at the bottom that says what was done. Never for errors: those stand in their place. */
export const toasts = new Toasts();
