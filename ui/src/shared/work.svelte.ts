/** One long piece of work under way: a check of photos, an import, a report. */
export class Work {
  /** "12 Fotos werden geprüft". */
  title = $state("");
  done = $state(0);
  /** Grows where a folder turns out to hold many files. */
  total = $state(0);
  /** An estimate; nothing while there is too little to tell from. */
  secondsLeft = $state<number | undefined>(undefined);
  readonly #started = performance.now();
  /** The present step in words, "Gesichter suchen". */
  step = $state("");

  constructor(
    title: string,
    total: number,
    readonly cancel: (() => void) | undefined,
    /** The screen that shows the card; elsewhere the slim copy at the bottom does. */
    readonly screen: string,
  ) {
    this.title = title;
    this.total = total;
  }

  tell(done: number, total: number): void {
    this.done = done;
    this.total = total;
    this.secondsLeft = secondsLeft(done, total, (performance.now() - this.#started) / 1000);
  }
}

/** How long the rest takes if it goes on like before. Early guesses jump about and are kept back. */
export function secondsLeft(done: number, total: number, elapsed: number): number | undefined {
  if (done < 2 || elapsed < 5 || done >= total) return undefined;
  return (elapsed / done) * (total - done);
}

class WorkInHand {
  #items = $state.raw<Work[]>([]);

  get items(): Work[] {
    return this.#items;
  }

  start(work: Work): Work {
    this.#items = [...this.#items, work];
    return work;
  }

  end(work: Work): void {
    this.#items = this.#items.filter((other) => other !== work);
  }
}

/** Everything that is running, in the order it was started. */
export const workInHand = new WorkInHand();
