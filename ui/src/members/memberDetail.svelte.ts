import { Detail } from "$lib/detail.svelte";
import type { Agreement, LifeCycle, Member } from "$lib/generated/types";
import { acknowledgeAgreement, deleteMember, getMember, stepMember } from "./commands";

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
export class MemberDetail extends Detail<Member> {
  readonly member = $derived(this.thing);

  protected override get(id: string): Promise<Member> {
    return getMember(id);
  }

  async step(stage: LifeCycle, on: string): Promise<boolean> {
    const id = this.member?.id;
    return id !== undefined && this.change(() => stepMember(id, stage, on));
  }

  async acknowledge(agreement: Agreement, version: number, on: string): Promise<boolean> {
    const id = this.member?.id;
    return id !== undefined && this.change(() => acknowledgeAgreement(id, agreement, version, on));
  }

  /** Erases the member. True when they are gone. */
  async remove(): Promise<boolean> {
    const id = this.member?.id;
    return id !== undefined && this.attempt(() => deleteMember(id));
  }
}
