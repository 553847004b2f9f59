import { failureOf, type CommandFailure } from "$lib/api";
import type { Agreement, LifeCycle, Member } from "$lib/generated/types";
import { acknowledgeAgreement, deleteMember, getMember, stepMember } from "./commands";

type Progress =
  | { kind: "closed" }
  | { kind: "loading"; id: string }
  | { kind: "failed"; id: string; failure: CommandFailure }
  | { kind: "ready"; member: Member };

/** The steps a member can take next, by how they are offered. */
export type Steps = {
  /** The next one forward, a button. */
  next: LifeCycle | undefined;
  canPause: boolean;
  canLeave: boolean;
  /** Later ones, for whoever skips a step. */
  later: LifeCycle[];
};

/** Sorts the possible steps into a button and a menu. */
export function stepsOf({ next_stages }: Member): Steps {
  const [next, ...later] = next_stages.filter((stage) => stage !== "paused" && stage !== "left");
  return {
    next,
    canPause: next_stages.includes("paused"),
    canLeave: next_stages.includes("left"),
    later,
  };
}

/** The member in the pane. */
export class MemberDetail {
  progress = $state.raw<Progress>({ kind: "closed" });
  /** Why the last change did not work. */
  failure = $state.raw<CommandFailure | undefined>(undefined);
  #latest = 0;

  readonly member = $derived(this.progress.kind === "ready" ? this.progress.member : undefined);

  /** Shows a member, or closes the pane. */
  async open(id: string | undefined): Promise<void> {
    const request = ++this.#latest;
    this.failure = undefined;
    if (id === undefined) {
      this.progress = { kind: "closed" };
      return;
    }
    // A member who is on screen already stays there while the answer comes.
    if (this.progress.kind !== "ready") this.progress = { kind: "loading", id };
    const progress = await getMember(id).then(
      (member): Progress => ({ kind: "ready", member }),
      (error): Progress => ({ kind: "failed", id, failure: failureOf(error) }),
    );
    if (request === this.#latest) this.progress = progress;
  }

  /** Shows the member as a change answered it. */
  show(member: Member): void {
    this.#latest += 1;
    this.failure = undefined;
    this.progress = { kind: "ready", member };
  }

  async step(stage: LifeCycle, on: string): Promise<boolean> {
    return this.#change((id) => stepMember(id, stage, on));
  }

  async acknowledge(agreement: Agreement, version: number, on: string): Promise<boolean> {
    return this.#change((id) => acknowledgeAgreement(id, agreement, version, on));
  }

  /** Erases the member. True when they are gone. */
  async remove(): Promise<boolean> {
    const id = this.member?.id;
    if (id === undefined) return false;
    this.failure = undefined;
    try {
      await deleteMember(id);
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
  }

  async #change(run: (id: string) => Promise<Member>): Promise<boolean> {
    const id = this.member?.id;
    if (id === undefined) return false;
    this.failure = undefined;
    try {
      this.show(await run(id));
      return true;
    } catch (error) {
      this.failure = failureOf(error);
      return false;
    }
  }
}
