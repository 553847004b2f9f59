import { errorWords } from "$lib/errors";
import type { PersonRow } from "$lib/generated/types";
import * as commands from "./photoCommands";

const PAUSE_MS = 120;
/** More hits are no help: another letter is. */
const MOST = 8;

type Found =
  | { kind: "nothing" }
  | { kind: "hits"; text: string; people: PersonRow[] }
  | { kind: "failed"; text: string; reason: string };

/** Finds people by a name that a person types. The photo plays no part in it. */
export class PeopleSearch {
  found = $state.raw<Found>({ kind: "nothing" });
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get people(): PersonRow[] {
    return this.found.kind === "hits" ? this.found.people : [];
  }

  /** Whether what is shown answers this text. A key must not choose from older hits. */
  answers(text: string): boolean {
    return this.found.kind !== "nothing" && this.found.text === text.trim();
  }

  find(text: string): void {
    clearTimeout(this.#timer);
    const request = ++this.#latest;
    const wanted = text.trim();
    if (wanted === "") {
      this.found = { kind: "nothing" };
      return;
    }
    this.#timer = setTimeout(() => void this.#ask(wanted, request), PAUSE_MS);
  }

  async #ask(text: string, request: number): Promise<void> {
    const found = await commands.listPeople(text).then(
      (people): Found => ({ kind: "hits", text, people: people.slice(0, MOST) }),
      (error: unknown): Found => ({ kind: "failed", text, reason: errorWords(error) }),
    );
    // People type faster than the register answers.
    if (request === this.#latest) this.found = found;
  }
}
