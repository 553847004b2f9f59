import { call, failureOf, type CommandFailure } from "$lib/api";
import type { Land, Settings } from "$lib/generated/types";
import { readNumber, readTime } from "./ranges";
import { saving, type Saving } from "./saving";

export type NumberName =
  | "monthly_target"
  | "withdrawal_days"
  | "expiry_notice_days"
  | "service_agreement_version"
  | "photo_notes_version"
  | "smallest_face";

/** The numbers among the settings, with the least and the most that makes sense. */
export const RANGES: Record<NumberName, readonly [least: number, most: number]> = {
  monthly_target: [1, 31],
  withdrawal_days: [1, 365],
  expiry_notice_days: [1, 365],
  service_agreement_version: [1, 999],
  photo_notes_version: [1, 999],
  smallest_face: [8, 400],
};
export const NUMBER_NAMES = Object.keys(RANGES) as NumberName[];

type Problem = "missing" | "unreadable" | "order";

/** The fields as they are typed, and what is wrong with them. */
export class ProgrammeDraft {
  organisation = $state("");
  land = $state<Land>("nw");
  from = $state("");
  until = $state("");
  numbers = $state({} as Record<NumberName, string>);
  kitaChildrenAllowed = $state(false);
  consentInWriting = $state(true);

  constructor(settings: Settings) {
    this.organisation = settings.organisation;
    this.land = settings.land;
    this.from = settings.window_start;
    this.until = settings.window_end;
    for (const name of NUMBER_NAMES) this.numbers[name] = String(settings[name]);
    this.kitaChildrenAllowed = settings.kita_children_allowed;
    this.consentInWriting = settings.employee_consent_in_writing;
  }

  readonly problems: Partial<Record<"organisation" | "from" | "until" | NumberName, Problem>> =
    $derived.by(() => {
      const from = readTime(this.from);
      const until = readTime(this.until);
      const numbers = NUMBER_NAMES.filter(
        (name) => readNumber(this.numbers[name], ...RANGES[name]) === undefined,
      );
      return {
        ...(this.organisation.trim() === "" && { organisation: "missing" }),
        ...(from === undefined && { from: "unreadable" }),
        ...(until === undefined
          ? { until: "unreadable" }
          : from !== undefined && until <= from && { until: "order" }),
        ...Object.fromEntries(numbers.map((name) => [name, "unreadable"])),
      };
    });

  /** The settings as they are stored; nothing while a field is wrong. */
  settings(): Settings | undefined {
    if (Object.keys(this.problems).length > 0) return undefined;
    const number = (name: NumberName): number =>
      // No problem means that each of them was read.
      readNumber(this.numbers[name], ...RANGES[name]) as number;
    return {
      organisation: this.organisation.trim(),
      land: this.land,
      window_start: readTime(this.from) as string,
      window_end: readTime(this.until) as string,
      monthly_target: number("monthly_target"),
      kita_children_allowed: this.kitaChildrenAllowed,
      employee_consent_in_writing: this.consentInWriting,
      withdrawal_days: number("withdrawal_days"),
      expiry_notice_days: number("expiry_notice_days"),
      service_agreement_version: number("service_agreement_version"),
      photo_notes_version: number("photo_notes_version"),
      smallest_face: number("smallest_face"),
    };
  }
}

type Loaded =
  | { kind: "loading" }
  | { kind: "failed"; failure: CommandFailure }
  | { kind: "ready"; draft: ProgrammeDraft };

/** The organisation's decisions, stored as soon as a field is left. */
export class ProgrammeState {
  loaded = $state.raw<Loaded>({ kind: "loading" });
  saving = $state.raw<Saving>({ kind: "unchanged" });
  #stored = "";

  async load(): Promise<void> {
    this.loaded = { kind: "loading" };
    try {
      const settings = await call<Settings>("get_settings");
      const draft = new ProgrammeDraft(settings);
      this.#stored = JSON.stringify(draft.settings());
      this.loaded = { kind: "ready", draft };
    } catch (error) {
      this.loaded = { kind: "failed", failure: failureOf(error) };
    }
  }

  /** Stores what has changed, unless a field is wrong: then the last sound state stays. */
  async save(): Promise<void> {
    const settings = this.loaded.kind === "ready" ? this.loaded.draft.settings() : undefined;
    const text = JSON.stringify(settings);
    if (!settings || text === this.#stored) return;
    this.saving = await saving(call("save_settings", { settings }));
    if (this.saving.kind === "saved") this.#stored = text;
  }
}
