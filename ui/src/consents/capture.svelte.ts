import { failureOf, type CommandFailure } from "$lib/api";
import type { Person, PersonRow } from "$lib/generated/types";
import { getPerson, listPeople } from "./commands";
import { ConsentForm, nextSigner } from "./consentForm.svelte";
import { PersonForm } from "./personForm.svelte";

type Step =
  | { kind: "choose" }
  | { kind: "person"; form: PersonForm }
  | { kind: "consent"; form: ConsentForm; /** Who signed a moment ago. */ after?: string };

/** Recording a consent: first whose, then what was signed. */
export class Capture {
  step = $state.raw<Step>({ kind: "choose" });
  text = $state("");
  found = $state.raw<PersonRow[]>([]);
  failure = $state.raw<CommandFailure | undefined>(undefined);
  #latest = 0;

  constructor(person?: Person) {
    if (person) this.step = { kind: "consent", form: new ConsentForm(person) };
  }

  /** Finds people by the name that is typed. */
  async find(text: string): Promise<void> {
    const request = ++this.#latest;
    try {
      const found = text.trim() === "" ? [] : await listPeople(text.trim());
      if (request === this.#latest) this.found = found;
    } catch (error) {
      if (request === this.#latest) this.failure = failureOf(error);
    }
  }

  async choose(id: string): Promise<void> {
    this.failure = undefined;
    try {
      this.step = { kind: "consent", form: new ConsentForm(await getPerson(id)) };
    } catch (error) {
      this.failure = failureOf(error);
    }
  }

  /** A person nobody knows yet; what was searched for is the name. */
  begin(): void {
    const form = new PersonForm();
    form.name = this.text.trim();
    this.step = { kind: "person", form };
  }

  /** Saves what the step asked for. Answers the person once nothing more is to be signed. */
  async next(): Promise<{ person: Person; isDone: boolean } | undefined> {
    if (this.step.kind === "person") {
      const person = await this.step.form.save();
      if (!person) return undefined;
      this.step = { kind: "consent", form: new ConsentForm(person) };
      return { person, isDone: false };
    }
    if (this.step.kind !== "consent") return undefined;
    const { form } = this.step;
    const person = await form.save();
    if (!person) return undefined;
    const signed = person.row.holders.find(({ id }) => id === form.signer);
    if (!signed || !nextSigner(person)) return { person, isDone: true };
    // Of a child all holders sign, mostly the same sheet: only the name changes.
    const following = new ConsentForm(person);
    following.takeOver(form);
    this.step = { kind: "consent", form: following, after: signed.name };
    return { person, isDone: false };
  }
}
