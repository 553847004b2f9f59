/** One long piece of work under way: a check of photos, an import, a report. */
export class Work {
  done = $state(0);
  /** The present step in words, "Gesichter suchen". */
  step = $state("");

  constructor(
    readonly title: string,
    readonly total: number,
    readonly cancel: (() => void) | undefined,
    /** The screen that shows the card; elsewhere the slim copy at the bottom does. */
    readonly screen: string,
  ) {}
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
