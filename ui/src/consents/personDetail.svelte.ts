import { failureOf, type CommandFailure } from "$lib/api";
import type { Consent, Person, Todo } from "$lib/generated/types";
import { deletePerson, getPerson, setTodo, withdrawConsent } from "./commands";

type Progress =
  | { kind: "closed" }
  | { kind: "loading"; id: string }
  | { kind: "failed"; id: string; failure: CommandFailure }
  | { kind: "ready"; person: Person };

/** To-dos that are due on the same day. */
export type TodoGroup = { due: string; todos: Todo[]; done: number };

/** The to-dos of all withdrawals by the day they are due, the nearest first. */
export function todoGroups(todos: Todo[]): TodoGroup[] {
  const all = todos.map(({ due }) => due).sort();
  const days = all.filter((day, i) => day !== all[i - 1]);
  return days.map((due) => {
    const own = todos.filter((todo) => todo.due === due);
    return { due, todos: own, done: own.filter(({ done_at }) => done_at !== null).length };
  });
}

/** Consents that could be withdrawn. */
export const withdrawable = ({ consents }: Person): Consent[] =>
  consents.filter(({ withdrawn_on }) => withdrawn_on === null);

/** The day of the newest withdrawal. */
export const withdrawnOn = ({ consents }: Person): string | undefined =>
  consents
    .map(({ withdrawn_on }) => withdrawn_on ?? "")
    .filter(Boolean)
    .sort()
    .at(-1);

/** The person in the pane. */
export class PersonDetail {
  progress = $state.raw<Progress>({ kind: "closed" });
  /** Why the last change did not work. */
  failure = $state.raw<CommandFailure | undefined>(undefined);
  #latest = 0;

  readonly person = $derived(this.progress.kind === "ready" ? this.progress.person : undefined);

  /** Shows a person, or closes the pane. */
  async open(id: string | undefined): Promise<void> {
    const request = ++this.#latest;
    this.failure = undefined;
    if (id === undefined) {
      this.progress = { kind: "closed" };
      return;
    }
    // A person who is on screen already stays there while the answer comes.
    if (this.progress.kind !== "ready") this.progress = { kind: "loading", id };
    const progress = await getPerson(id).then(
      (person): Progress => ({ kind: "ready", person }),
      (error): Progress => ({ kind: "failed", id, failure: failureOf(error) }),
    );
    if (request === this.#latest) this.progress = progress;
  }

  /** Shows the person as a change answered them. */
  show(person: Person): void {
    this.#latest += 1;
    this.failure = undefined;
    this.progress = { kind: "ready", person };
  }

  withdraw(consentId: string, on: string): Promise<boolean> {
    return this.#change(() => withdrawConsent(consentId, on));
  }

  setTodo(id: string, done: boolean): Promise<boolean> {
    return this.#change(() => setTodo(id, done));
  }

  /** Erases the person. True when they are gone. */
  async remove(): Promise<boolean> {
    const id = this.person?.row.id;
    if (id === undefined) return false;
    this.failure = undefined;
    try {
      await deletePerson(id);
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
  }

  async #change(run: () => Promise<Person>): Promise<boolean> {
    this.failure = undefined;
    try {
      this.show(await run());
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
  }
}
