import { failureOf, type CommandFailure } from "$lib/api";
import type { Department, Topic, TopicSuggestion } from "$lib/generated/types";
import { listDepartments, listTopics, retireTopic, suggestTopics } from "./commands";
import { EVERYTHING, isNarrowed, matches, type TopicFilter } from "./filter";

type Progress =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; topics: Topic[]; suggestions: TopicSuggestion[]; departments: Department[] };

/** All topics, what is suggested for a month, and what the list is narrowed to. */
export class TopicsState {
  progress = $state.raw<Progress>({ kind: "loading" });
  /** Why the last change did not work. */
  failure = $state.raw<CommandFailure | undefined>(undefined);
  filter = $state<TopicFilter>({ ...EVERYTHING });

  readonly topics = $derived(this.progress.kind === "ready" ? this.progress.topics : []);
  readonly departments = $derived(this.progress.kind === "ready" ? this.progress.departments : []);
  readonly hasRetired = $derived(this.topics.some(({ retired }) => retired));
  readonly isSearching = $derived(this.filter.text.trim() !== "" || isNarrowed(this.filter));
  /** Suggestions come first, as long as nobody looks for something else. */
  readonly suggestions = $derived(
    this.progress.kind === "ready" && !this.isSearching ? this.progress.suggestions : [],
  );
  readonly found = $derived(this.topics.filter((topic) => matches(topic, this.filter)));
  readonly others = $derived(
    this.found.filter(({ id }) => !this.suggestions.some(({ topic }) => topic.id === id)),
  );

  readonly #month: string;

  /** `month` is the one suggestions are for, "2026-11". */
  constructor(month: string) {
    this.#month = month;
  }

  async load(): Promise<void> {
    try {
      const [topics, suggestions, departments] = await Promise.all([
        listTopics(),
        suggestTopics(this.#month),
        listDepartments(),
      ]);
      this.progress = { kind: "ready", topics, suggestions, departments };
    } catch (error) {
      this.progress = { kind: "failed", failure: failureOf(error) };
    }
  }

  /** Takes a topic out of the suggestions, or back in. Resolves to whether that worked. */
  async retire(topic: Topic, retired: boolean): Promise<boolean> {
    this.failure = undefined;
    try {
      await retireTopic(topic.id, retired);
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
    await this.load();
    return true;
  }

  clear(): void {
    this.filter = { ...EVERYTHING };
  }

  departmentNames({ departments }: Topic): string {
    return departments
      .flatMap((id) => this.departments.filter((known) => known.id === id))
      .map(({ name }) => name)
      .join(", ");
  }
}
