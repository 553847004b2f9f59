import { failureOf, type CommandFailure } from "$lib/api";
import { t } from "$lib/i18n";
import { errorWords } from "$lib/errors";
import type { AgeBand, Experience, Member, Profile } from "$lib/generated/types";
import { addMember, changeMember } from "./commands";

export type ProfileField = "name" | "department" | "email" | "linkedin";

/** Which field a refusal belongs to; others stand above the form. */
const FIELD_OF: Record<string, ProfileField> = {
  "name-missing": "name",
  "name-too-long": "name",
  "email-malformed": "email",
  "not-a-linkedin-profile": "linkedin",
};

/** What is entered about a member, new or known. */
export class ProfileForm {
  name = $state("");
  departmentId = $state("");
  email = $state("");
  phone = $state("");
  linkedinUrl = $state("");
  experience = $state<Experience>("unknown");
  ageBand = $state<AgeBand | "">("");
  sharesFigures = $state(false);
  /** Shows all errors at once, after a try to save. */
  tried = $state(false);
  saving = $state(false);
  failure = $state.raw<CommandFailure | undefined>(undefined);
  /** What stood in the refused field: the refusal goes when it is changed. */
  #refused = $state.raw<Profile | undefined>(undefined);

  constructor(readonly member?: Member) {
    if (!member) return;
    const { profile } = member;
    this.name = profile.name;
    this.departmentId = profile.department_id;
    this.email = profile.email;
    this.phone = profile.phone;
    this.linkedinUrl = profile.linkedin_url;
    this.experience = profile.experience;
    this.ageBand = profile.age_band ?? "";
    this.sharesFigures = profile.shares_figures;
  }

  readonly profile: Profile = $derived.by(() => ({
    name: this.name.trim(),
    department_id: this.departmentId,
    email: this.email.trim(),
    phone: this.phone.trim(),
    linkedin_url: this.linkedinUrl.trim(),
    experience: this.experience,
    age_band: this.ageBand || null,
    shares_figures: this.sharesFigures,
  }));

  /** What is wrong with a field, by field. */
  readonly errors: Partial<Record<ProfileField, string>> = $derived.by(() => {
    const errors: Partial<Record<ProfileField, string>> = {};
    if (this.profile.name === "") errors.name = t("error-name-missing");
    if (this.departmentId === "") errors.department = t("members-department-missing");
    const field = this.failure && FIELD_OF[this.failure.code];
    if (field && this.#isUnchanged(field)) errors[field] ??= errorWords(this.failure);
    return errors;
  });

  /** A failure that belongs to no field. */
  readonly trouble: CommandFailure | undefined = $derived.by(() =>
    this.failure && !FIELD_OF[this.failure.code] ? this.failure : undefined,
  );

  /** Saves, and answers the member as stored; nothing when something is missing. */
  async save(): Promise<Member | undefined> {
    this.tried = true;
    this.failure = undefined;
    if (this.saving || Object.keys(this.errors).length > 0) return undefined;
    this.saving = true;
    try {
      return this.member
        ? await changeMember(this.member.id, this.profile)
        : await addMember(this.profile);
    } catch (error) {
      this.#refused = this.profile;
      this.failure = failureOf(error);
      return undefined;
    } finally {
      this.saving = false;
    }
  }

  #isUnchanged(field: ProfileField): boolean {
    const key = {
      name: "name",
      department: "department_id",
      email: "email",
      linkedin: "linkedin_url",
    }[field] as keyof Profile;
    return this.#refused?.[key] === this.profile[key];
  }
}
