import { Detail } from "$lib/detail.svelte";
import type { Consent, Person, Todo } from "$lib/generated/types";
import { deletePerson, getPerson, setTodo, withdrawConsent } from "./commands";

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
export class PersonDetail extends Detail<Person> {
  readonly person = $derived(this.thing);

  protected override get(id: string): Promise<Person> {
    return getPerson(id);
  }

  withdraw(consentId: string, on: string): Promise<boolean> {
    return this.change(() => withdrawConsent(consentId, on));
  }

  setTodo(id: string, done: boolean): Promise<boolean> {
    return this.change(() => setTodo(id, done));
  }

  /** Erases the person. True when they are gone. */
  async remove(): Promise<boolean> {
    const id = this.person?.row.id;
    return id !== undefined && this.attempt(() => deletePerson(id));
  }
}
