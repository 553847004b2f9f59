import { failureOf, type CommandFailure } from "$lib/api";
import { t } from "$lib/i18n";
import { today } from "$lib/today";
import type {
  Channel,
  ConsentInput,
  Form,
  HolderRow,
  Limit,
  Person,
  Purpose,
} from "$lib/generated/types";
import { addConsent } from "./commands";

export type ConsentField =
  "purposes" | "channels" | "reason" | "occasion" | "givenOn" | "validUntil";

/** The person shown, where they sign for themselves. */
export const SELF = "self";

/** A holder of custody whose signature is still missing. */
export const nextSigner = ({ row }: Person): HolderRow | undefined =>
  row.holders.find(({ signed_on }) => signed_on === null);

/** One signed consent while it is entered. "Berechtigtes Interesse" is no basis an authority has, so none is asked for. */
export class ConsentForm {
  signer = $state(SELF);
  purposes = $state<Purpose[]>(["programme"]);
  channels = $state<Channel[]>(["linkedin"]);
  form = $state<Form>("written");
  formReason = $state("");
  limit = $state<Limit>("none");
  givenOn = $state(today());
  validUntil = $state("");
  originalPlace = $state("");
  note = $state("");
  tried = $state(false);
  saving = $state(false);
  failure = $state.raw<CommandFailure | undefined>(undefined);

  constructor(readonly person: Person) {
    this.signFor(person);
  }

  readonly isMinor = $derived.by(() => this.person.row.kind === "minor");
  /** Employees sign by hand (DSG NRW § 18 (2)); another form needs a stated reason. */
  readonly needsReason = $derived.by(
    () => this.person.row.kind === "employee" && this.form !== "written",
  );

  readonly errors: Partial<Record<ConsentField, string>> = $derived.by(() => {
    const errors: Partial<Record<ConsentField, string>> = {};
    if (this.purposes.length === 0) errors.purposes = t("error-purposes-missing");
    if (this.channels.length === 0) errors.channels = t("error-channels-missing");
    if (this.needsReason && this.formReason.trim() === "") {
      errors.reason = t("consents-reason-missing");
    }
    if (this.limit === "one_occasion" && this.note.trim() === "") {
      errors.occasion = t("error-occasion-missing");
    }
    if (this.givenOn === "") errors.givenOn = t("common-required");
    else if (this.givenOn > today()) errors.givenOn = t("consents-given-future");
    if (this.validUntil !== "" && this.validUntil < this.givenOn) {
      errors.validUntil = t("error-ends-before-it-begins");
    }
    return errors;
  });

  /** Chooses who signs: for a child the next holder without a signature. */
  signFor(person: Person): void {
    const holders = person.row.holders;
    this.signer =
      person.row.kind === "minor" ? ((nextSigner(person) ?? holders[0])?.id ?? SELF) : SELF;
  }

  /** Begins with what the signature before was about. */
  takeOver(before: ConsentForm): void {
    const { purposes, channels, form, limit, givenOn, validUntil, originalPlace, note } = before;
    Object.assign(this, { purposes, channels, form, limit });
    Object.assign(this, { givenOn, validUntil, originalPlace, note });
  }

  get input(): ConsentInput {
    return {
      person_id: this.person.row.id,
      holder_id: this.signer === SELF ? null : this.signer,
      purposes: this.purposes,
      channels: this.channels,
      form: this.form,
      form_reason: this.needsReason ? this.formReason.trim() : "",
      limit: this.limit,
      given_on: this.givenOn,
      valid_until: this.validUntil || null,
      original_place: this.originalPlace.trim(),
      note: this.note.trim(),
    };
  }

  /** Saves, and answers the person with the new consent; nothing when something is missing. */
  async save(): Promise<Person | undefined> {
    this.tried = true;
    this.failure = undefined;
    if (this.saving || Object.keys(this.errors).length > 0) return undefined;
    this.saving = true;
    try {
      return await addConsent(this.input);
    } catch (error) {
      this.failure = failureOf(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }
}
