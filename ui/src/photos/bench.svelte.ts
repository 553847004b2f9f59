import { errorWords } from "$lib/errors";
import type {
  AgeAnswer,
  CoverMargin,
  CoverStyle,
  Finding,
  OwnLook,
  Photo,
  PhotoCard,
  Settlement,
} from "$lib/generated/types";
import { t } from "$lib/i18n";
import { toasts } from "$shared/toasts.svelte";
import { restingMode, type CardMode, type Chosen, type Shape } from "./chosen";
import { coverOf } from "./cover";
import { falseAlarmWord, isPerson, nameOf } from "./findingWords";
import * as commands from "./photoCommands";
import * as steps from "./steps";

type Listing = { kind: "loading" } | { kind: "ready" } | { kind: "failed"; reason: string };

type Shown =
  | { kind: "nothing" }
  | { kind: "loading"; id: string; before: Photo | undefined }
  | { kind: "ready"; photo: Photo }
  | { kind: "failed"; id: string; reason: string };

/** The photos, the one on the bench and what is chosen in it. */
export class Bench {
  listing = $state.raw<Listing>({ kind: "loading" });
  cards = $state.raw<PhotoCard[]>([]);
  shown = $state.raw<Shown>({ kind: "nothing" });
  chosen = $state.raw<Chosen>({ kind: "nothing" });
  shape = $state.raw<Shape | undefined>(undefined);
  /** Why the last step did not work; stands in the card it belongs to. */
  trouble = $state.raw<string | undefined>(undefined);
  boxesShown = $state(true);
  /** The picture fills the window, for the look of one's own. */
  viewing = $state(false);
  /** The photo that is being looked at again. */
  checking = $state.raw<string | undefined>(undefined);
  /** The post whose photos are listed; null for all that are under way. */
  postId: string | null = null;

  #latestList = 0;
  #queue: Promise<unknown> = Promise.resolve();

  get photo(): Photo | undefined {
    return this.shown.kind === "ready" ? this.shown.photo : undefined;
  }

  /** What is on screen: while the next photo comes, still the one before it. */
  get visible(): Photo | undefined {
    return this.shown.kind === "loading" ? this.shown.before : this.photo;
  }

  get finding(): Finding | undefined {
    const { chosen } = this;
    if (chosen.kind !== "finding") return undefined;
    return this.photo?.findings.find(({ id }) => id === chosen.id);
  }

  /** The place of the photo in the strip, from 0; -1 while there is none. */
  get index(): number {
    const { shown } = this;
    if (shown.kind === "nothing") return -1;
    const id = shown.kind === "ready" ? shown.photo.card.id : shown.id;
    return this.cards.findIndex((card) => card.id === id);
  }

  /** Findings that are not settled. */
  get left(): number {
    return this.visible?.findings.filter(({ light }) => light !== "free").length ?? 0;
  }

  /** The look of one's own is still to come. */
  get lookIsOpen(): boolean {
    return this.visible?.own_look === null;
  }

  /** Begins anew, with nothing of what was shown before. */
  forget(): void {
    this.listing = { kind: "loading" };
    this.cards = [];
    this.shown = { kind: "nothing" };
    this.chosen = { kind: "nothing" };
    this.shape = undefined;
    this.trouble = undefined;
  }

  /** Reads the list. Throws never: the failure is the state. */
  async list(postId: string | null): Promise<void> {
    const request = ++this.#latestList;
    if (postId !== this.postId || this.listing.kind !== "ready") {
      this.listing = { kind: "loading" };
    }
    this.postId = postId;
    const found = await commands.listPhotos(postId).then(
      (cards) => ({ kind: "ready" as const, cards }),
      (error: unknown) => ({ kind: "failed" as const, reason: errorWords(error) }),
    );
    // People go on to another post while a list is read.
    if (request !== this.#latestList) return;
    if (found.kind === "ready") this.cards = found.cards;
    this.listing = found.kind === "ready" ? { kind: "ready" } : found;
  }

  /** The photo to begin with: the first that is not free, else the first. */
  firstToSettle(): PhotoCard | undefined {
    return this.cards.find(({ light }) => light !== "free") ?? this.cards[0];
  }

  /** The next photo that is not free, after the one on the bench and around. */
  nextToSettle(): PhotoCard | undefined {
    const from = this.index + 1;
    const around = [...this.cards.slice(from), ...this.cards.slice(0, Math.max(from - 1, 0))];
    return around.find(({ light }) => light !== "free");
  }

  async show(id: string): Promise<void> {
    this.shape = undefined;
    this.viewing = false;
    this.trouble = undefined;
    this.chosen = { kind: "nothing" };
    this.shown = { kind: "loading", id, before: this.visible };
    const shown = await commands.getPhoto(id).then(
      (photo): Shown => ({ kind: "ready", photo }),
      (error: unknown): Shown => ({ kind: "failed", id, reason: errorWords(error) }),
    );
    // Arrow keys are faster than photos: only the one that is still wanted may come.
    if (this.shown.kind !== "loading" || this.shown.id !== id) return;
    this.shown = shown;
    if (shown.kind === "ready") this.#chooseFirst(shown.photo);
  }

  choose(id: string): void {
    const finding = this.photo?.findings.find((one) => one.id === id);
    if (!finding) return;
    this.trouble = undefined;
    if (this.shape?.kind === "change" && this.shape.finding.id !== id) this.shape = undefined;
    this.chosen = { kind: "finding", id, mode: restingMode(finding) };
  }

  chooseRow(row: "metadata" | "ownLook" | "altText" | "nothing"): void {
    this.trouble = undefined;
    this.chosen = row === "ownLook" ? { kind: row, mode: "ways" } : { kind: row };
  }

  /** One row down or up, through metadata, findings, the look of one's own and alternative text. */
  chooseBy(step: 1 | -1): void {
    const findings = (this.photo?.findings ?? []).map(({ id }) => id);
    const rows = ["metadata", ...findings, "ownLook", "altText"];
    const { chosen } = this;
    const here = rows.indexOf(chosen.kind === "finding" ? chosen.id : chosen.kind);
    const next = rows[here < 0 ? (step === 1 ? 0 : rows.length - 1) : here + step];
    if (next === undefined) return;
    if (next === "metadata" || next === "ownLook" || next === "altText") this.chooseRow(next);
    else this.choose(next);
  }

  /**
   * The next finding that is not settled, after the chosen one and around; when there is none, the
   * look of one's own. False when nothing is open.
   */
  chooseNextOpen(): boolean {
    const findings = this.photo?.findings ?? [];
    const from = findings.findIndex(({ id }) => id === this.finding?.id) + 1;
    const around = [...findings.slice(from), ...findings.slice(0, from)];
    const next = around.find(({ light }) => light !== "free");
    if (next) this.choose(next.id);
    else if (this.lookIsOpen) this.chooseRow("ownLook");
    return next !== undefined || this.lookIsOpen;
  }

  turn(mode: CardMode): void {
    if (this.chosen.kind !== "finding") return;
    this.trouble = undefined;
    this.chosen = { ...this.chosen, mode };
  }

  /** Esc in the card: back to the ways. False when it shows them already. */
  turnBack(): boolean {
    if (this.chosen.kind === "ownLook" && this.chosen.mode === "reason") {
      this.chooseRow("ownLook");
      return true;
    }
    if (this.chosen.kind !== "finding" || this.chosen.mode === "ways") return false;
    this.turn(this.chosen.mode === "person" ? "consent" : "ways");
    return true;
  }

  /** E: the question about age comes first where the face may be a minor's and nobody has answered. */
  startConsent(): void {
    const { finding } = this;
    if (!finding || !isPerson(finding.kind)) return;
    const asks = finding.kind === "possible_minor" && finding.age === null;
    this.turn(asks ? "age" : "consent");
  }

  /** B: an exception for people, a reason for everything else. */
  startException(): void {
    const { finding } = this;
    if (this.chosen.kind === "ownLook") this.chosen = { kind: "ownLook", mode: "reason" };
    if (finding) this.turn(isPerson(finding.kind) ? "exempt" : "reason");
  }

  /** The card goes on to `mode`; the answer alone settles nothing. */
  async answerAge(age: AgeAnswer, mode: CardMode = "consent"): Promise<void> {
    const { photo, finding } = this;
    if (!photo || !finding) return;
    if (await this.#run(() => commands.answerAge(photo.card.id, finding.id, age))) this.turn(mode);
  }

  /** A: covers at once. On a covered finding only the kind is offered. */
  async cover(age?: AgeAnswer): Promise<void> {
    const { finding } = this;
    if (!finding) return;
    if (coverOf(finding)) return this.turn("cover");
    const settlement = { Covered: { style: "mosaic", margin: "medium" } } as const;
    const said = t("photos-covered", { name: nameOf(finding) });
    await this.settle(settlement, age ?? finding.age, said);
  }

  async changeCover(style: CoverStyle, margin: CoverMargin): Promise<void> {
    const { finding } = this;
    const now = finding && coverOf(finding);
    if (!finding || (now?.style === style && now.margin === margin)) return;
    await this.settle({ Covered: { style, margin } }, finding.age, t("photos-cover-changed"));
  }

  /** X: nothing is there. */
  async falseAlarm(): Promise<void> {
    const { finding } = this;
    if (this.chosen.kind === "ownLook") await this.answerOwnLook("Looked");
    if (!finding) return;
    const said = t("photos-false-alarm", {
      name: nameOf(finding),
      word: falseAlarmWord(finding.kind),
    });
    await this.settle("FalseAlarm", finding.age, said);
  }

  async settle(settlement: Settlement, age: AgeAnswer | null, said?: string): Promise<boolean> {
    const { photo, finding } = this;
    if (!photo || !finding) return false;
    const words = said ?? t("photos-settled", { name: nameOf(finding) });
    const done = await this.#do(steps.settle(photo.card.id, finding, settlement, age, words));
    if (done) this.#rest(finding.id);
    return done;
  }

  async reopen(): Promise<void> {
    const { photo, finding } = this;
    if (!photo || !finding) return;
    const name = nameOf(finding);
    const said = coverOf(finding)
      ? t("photos-uncovered", { name })
      : t("photos-reopened", { name });
    if (await this.#do(steps.reopen(photo.card.id, finding, said))) this.#rest(finding.id);
  }

  /** The answer whether anything in the picture should not be public; null takes it back. */
  async answerOwnLook(answer: OwnLook | null): Promise<void> {
    const { photo } = this;
    if (!photo || !(await this.#do(steps.answerOwnLook(photo, answer)))) return;
    if (this.chosen.kind === "ownLook") this.chooseRow("ownLook");
  }

  /** A photo that comes in has news: it is there, or a finder has looked at it. */
  async arrive(id: string): Promise<void> {
    this.#queue = this.#queue
      .then(() => commands.getPhoto(id))
      // Where it was deleted meanwhile there is nothing to show.
      .then((photo) => this.#welcome(photo))
      .catch(() => undefined);
    await this.#queue;
  }

  async removeBox(): Promise<void> {
    const { photo, finding } = this;
    if (!photo || !finding) return;
    const place = photo.findings.indexOf(finding);
    if (!(await this.#do(steps.remove(photo.card.id, finding)))) return;
    const rest = this.photo?.findings ?? [];
    const next = rest[Math.min(place, rest.length - 1)];
    if (next) this.choose(next.id);
    else this.chooseRow("nothing");
  }

  /** Keeps the box that is being drawn or changed. */
  async keepShape(): Promise<void> {
    const { photo, shape } = this;
    if (!photo || !shape) return;
    this.shape = undefined;
    if (shape.kind === "change") {
      const same = shape.region.every((number, i) => number === shape.finding.region[i]);
      if (!same) await this.#do(steps.move(photo.card.id, shape.finding, shape.region));
      return;
    }
    if (!(await this.#do(steps.add(photo, shape.region, shape.as)))) return;
    const made = this.photo && steps.added(photo, this.photo);
    if (made) this.choose(made.id);
  }

  async rename(name: string): Promise<boolean> {
    const { photo } = this;
    if (!photo || name === photo.card.name) return photo !== undefined;
    return this.#do(steps.rename(photo, name));
  }

  async checkAgain(): Promise<void> {
    const { photo } = this;
    if (!photo || this.checking) return;
    this.checking = photo.card.id;
    await this.#run(() => commands.checkPhoto(photo.card.id));
    this.checking = undefined;
    if (this.photo && this.chosen.kind === "nothing") this.#chooseFirst(this.photo);
  }

  /** Deletes the photo for good. Returns the one to go to, or nothing when it was the last or stays. */
  async deletePhoto(): Promise<PhotoCard | undefined> {
    const { photo, index } = this;
    if (!photo) return undefined;
    try {
      await commands.deletePhoto(photo.card.id);
    } catch (error) {
      this.trouble = errorWords(error);
      return undefined;
    }
    this.cards = this.cards.filter(({ id }) => id !== photo.card.id);
    this.shown = { kind: "nothing" };
    toasts.say(t("photos-deleted"));
    return this.cards[Math.min(index, this.cards.length - 1)];
  }

  /** A card that was changed elsewhere on the bench, such as its alternative text. */
  takeCard(card: PhotoCard): void {
    this.cards = this.cards.map((old) => (old.id === card.id ? card : old));
    const { photo } = this;
    if (photo?.card.id === card.id) this.shown = { kind: "ready", photo: { ...photo, card } };
  }

  async #do(step: steps.Step): Promise<boolean> {
    const after = await this.#run(step.run);
    if (!after) return false;
    toasts.say(step.said(after), () => void this.#undo(step, after));
    return true;
  }

  async #undo(step: steps.Step, after: Photo): Promise<void> {
    const chosen = this.chosen.kind === "finding" ? this.chosen.id : undefined;
    if ((await this.#run(() => step.undo(after))) && chosen) this.#rest(chosen);
  }

  /** One command after the other: each answers with the whole photo, and the last one has to be right. */
  #run(command: () => Promise<Photo>): Promise<Photo | undefined> {
    const turn = this.#queue.then(async () => {
      this.trouble = undefined;
      try {
        const photo = await command();
        this.#take(photo);
        return photo;
      } catch (error) {
        this.trouble = errorWords(error);
        return undefined;
      }
    });
    this.#queue = turn;
    return turn;
  }

  #take(photo: Photo): void {
    this.cards = this.cards.map((card) => (card.id === photo.card.id ? photo.card : card));
    if (this.photo?.card.id !== photo.card.id) return;
    this.shown = { kind: "ready", photo };
    if (this.chosen.kind === "finding" && !this.finding) this.chosen = { kind: "nothing" };
  }

  #welcome(photo: Photo): void {
    const { id } = photo.card;
    if (!this.cards.some((card) => card.id === id)) this.cards = [...this.cards, photo.card];
    this.#take(photo);
    if (this.photo?.card.id !== id || this.chosen.kind !== "nothing") return;
    this.#chooseFirst(photo);
  }

  #rest(id: string): void {
    if (this.chosen.kind === "finding" && this.chosen.id === id) this.choose(id);
  }

  #chooseFirst(photo: Photo): void {
    const first = photo.findings.find(({ light }) => light !== "free");
    if (first) this.choose(first.id);
    // Before the finders are through, the next finding may come at any moment.
    else if (photo.check === "checked" && photo.own_look === null) this.chooseRow("ownLook");
  }
}

/** The one bench: a list that was read stays while one looks at another screen. */
export const bench = new Bench();
