import { call, failureOf, watchCalls, type CommandFailure } from "./api";
import type { Backup, Counts, Me, Start } from "./generated/types";
import type { Language } from "./i18n";
import { router, type ScreenName } from "./router.svelte";

/** What stands in front of the screens: nothing, or something that has to be done first. */
export type Stage = "starting" | "failed" | "firstRun" | "locked" | "broken" | "open";

/** A stage with what its screen needs. */
export type Opening =
  | { stage: "starting" }
  | { stage: "failed"; failure: CommandFailure }
  | { stage: "firstRun"; folder: string; hasKeychain: boolean }
  | { stage: "locked"; folder: string }
  | {
      stage: "broken";
      code: string;
      folder: string;
      backups: Backup[];
      /** A passphrase was asked for before, so the backups have one too. */
      asksPassphrase: boolean;
    }
  | { stage: "open"; practice: boolean };

/** What the Rust side says about the data, as the stage of the window. */
export function openingOf(start: Start, before: Stage = "starting"): Opening {
  if ("FirstRun" in start) {
    return {
      stage: "firstRun",
      folder: start.FirstRun.folder,
      hasKeychain: start.FirstRun.has_keychain,
    };
  }
  if ("Locked" in start) return { stage: "locked", folder: start.Locked.folder };
  if ("Broken" in start) {
    return { stage: "broken", ...start.Broken, asksPassphrase: before === "locked" };
  }
  return { stage: "open", practice: start.Ready.practice };
}

/** Commands that only read: after every other one the numbers in the navigation may be wrong. */
const READING =
  /^((get|list|suggest|pick|preview|open)_.+|find|check_text|check_data|backup_data|set_language)$/;
/** Writing goes on while somebody types; one count after it is enough. */
const SETTLED_AFTER = 400;

/** Who is working and how far the window is open. */
export class Session {
  #opening = $state.raw<Opening>({ stage: "starting" });
  #turn = $state(0);
  #recount: ReturnType<typeof setTimeout> | undefined;
  /** Who sits at this PC; known once the data are open. */
  me = $state.raw<Me | undefined>(undefined);
  /** Open things by screen, for the numbers in the navigation. */
  open = $state.raw<Partial<Record<ScreenName, number>>>({});

  /** The made-up programme is being made, with its photos: that takes some seconds. */
  practising = $state(false);

  readonly isCoordinator = $derived(this.me !== undefined && this.me.role !== "influencer");
  /** The practice store is open: everything in it is made up. */
  readonly isPractice = $derived(this.#opening.stage === "open" && this.#opening.practice);

  get opening(): Opening {
    return this.#opening;
  }

  /** Changes with the data: what is on screen then shows other data and has to be drawn anew. */
  get turn(): number {
    return this.#turn;
  }

  get stage(): Stage {
    return this.#opening.stage;
  }

  /** Tells the Rust side which language the window speaks. */
  speak(language: Language): void {
    // Where that fails, topics and documents stay German; everything else follows the window.
    call("set_language", { language }).catch(() => undefined);
  }

  /** Asks how far the data are open, and follows all commands from then on. Returns what ends it. */
  start(): () => void {
    const unwatch = watchCalls({
      done: (command) => this.#follow(command),
      failed: (failure) => {
        if (failure.code === "not-open" && this.stage === "open") void this.ask();
      },
    });
    void this.ask();
    return () => {
      unwatch();
      clearTimeout(this.#recount);
    };
  }

  /** Asks how far the data are open. */
  async ask(): Promise<void> {
    try {
      await this.apply(await call<Start>("get_start"));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Goes where an answer of create_data, unlock, switch_practice or restore_data leads. */
  async apply(start: Start): Promise<void> {
    const opening = openingOf(start, this.stage);
    // The role decides what the navigation shows: nothing is drawn before it is known.
    let me: Me | undefined;
    try {
      me = opening.stage === "open" ? await call<Me>("get_me") : undefined;
    } catch (error) {
      return this.#fail(error);
    }
    router.reset({ screen: "heute" });
    this.me = me;
    this.open = {};
    this.#opening = opening;
    this.#turn += 1;
    if (me) void this.count();
  }

  /** Opens the made-up programme, or goes back to one's own. */
  async practise(on: boolean): Promise<void> {
    if (this.practising) return;
    this.practising = true;
    try {
      await this.apply(await call<Start>("switch_practice", { on }));
    } finally {
      this.practising = false;
    }
  }

  /** Stores who sits here, in which role. */
  async saveMe(me: Me): Promise<void> {
    this.me = await call<Me>("save_me", { me });
  }

  /** Counts what is open. A count that fails leaves the numbers as they were. */
  async count(): Promise<void> {
    try {
      const { posts, photos, consents } = await call<Counts>("get_counts");
      this.open = { beitraege: posts, fotos: photos, einwilligungen: consents };
    } catch {
      // The screens say what is wrong; a number beside a word is no place for it.
    }
  }

  #fail(error: unknown): void {
    this.#opening = { stage: "failed", failure: failureOf(error) };
  }

  #follow(command: string): void {
    if (READING.test(command) || this.stage !== "open") return;
    clearTimeout(this.#recount);
    this.#recount = setTimeout(() => void this.count(), SETTLED_AFTER);
  }
}

export const session = new Session();
