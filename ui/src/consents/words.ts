import { formatDate, language, t, tDynamic } from "$lib/i18n";
import type {
  Channel,
  Consent,
  Form,
  Limit,
  PersonRow,
  Purpose,
  Standing,
  Todo,
} from "$lib/generated/types";
import type { LightState } from "$shared/lights";

export type Kind = "employee" | "external" | "minor";

export function kindWord(kind: string): string {
  if (kind === "employee") return t("consents-kind-employee");
  return kind === "minor" ? t("consents-kind-minor") : t("consents-kind-external");
}

/** "Mats L., 9 Jahre". */
export const nameOf = ({ name, age }: PersonRow): string =>
  age === null ? name : t("consents-name-age", { name, age });

/** The second line: "Externer Gast, Sportverein". */
export const contextOf = ({ kind, note }: PersonRow): string =>
  [kindWord(kind), note].filter(Boolean).join(", ");

export function channelWord(channel: Channel): string {
  const words: Record<Channel, () => string> = {
    linkedin: () => t("consents-channel-linkedin"),
    city_website: () => t("consents-channel-website"),
    city_page: () => t("consents-channel-page"),
    print: () => t("consents-channel-print"),
  };
  return words[channel]();
}

export function purposeWord(purpose: Purpose): string {
  const words: Record<Purpose, () => string> = {
    programme: () => t("consents-purpose-programme"),
    public_relations: () => t("consents-purpose-public"),
    recruiting: () => t("consents-purpose-recruiting"),
  };
  return words[purpose]();
}

export function formWord(form: Form): string {
  const words: Record<Form, () => string> = {
    written: () => t("consents-form-written"),
    electronic: () => t("consents-form-electronic"),
    oral: () => t("consents-form-oral"),
  };
  return words[form]();
}

export function limitWord(limit: Limit): string {
  const words: Record<Limit, () => string> = {
    none: () => t("consents-limit-none"),
    group_photos: () => t("consents-limit-group"),
    one_occasion: () => t("consents-limit-occasion"),
  };
  return words[limit]();
}

/** "LinkedIn, Stadtseite, nur Gruppenfotos". */
export function scopeOf({ channels, limit }: PersonRow): string {
  const words = channels.map(channelWord);
  if (limit !== "none" && words.length > 0) words.push(limitWord(limit));
  return words.join(", ");
}

/** The traffic light of a person's consents. */
export function lightOf(standing: Standing): { state: LightState; word: string } {
  const lights: Record<Standing, () => { state: LightState; word: string }> = {
    withdrawn: () => ({ state: "bad", word: t("consents-standing-withdrawn") }),
    blocked: () => ({ state: "bad", word: t("consents-standing-blocked") }),
    expiring: () => ({ state: "warn", word: t("consents-standing-expiring") }),
    original_missing: () => ({ state: "warn", word: t("consents-standing-original") }),
    valid: () => ({ state: "ok", word: t("consents-standing-valid") }),
  };
  return lights[standing]();
}

/** What stands under "Gültig bis". */
export function untilOf({ standing, valid_until: until }: PersonRow): string {
  if (standing === "withdrawn") return t("consents-until-withdrawn");
  if (until !== null) return formatDate(until);
  return standing === "blocked" ? t("consents-until-not-yet") : t("consents-until-open");
}

/** Why somebody may not be shown, in words. */
export const gapWord = (code: string): string => tDynamic(`gap-${code}`, {}, "gap-unknown");

const joined = (words: string[]): string => new Intl.ListFormat(language.tag).format(words);

/** "Schriftlich am 02.09.2026, für LinkedIn und Stadtseite. Original: Ordner 3, Blatt 17." */
export function consentSentences({ input, withdrawn_on: withdrawn }: Consent): string {
  const given = t("consents-given", {
    form: formWord(input.form),
    date: formatDate(input.given_on),
    channels: joined(input.channels.map(channelWord)),
  });
  return [
    given,
    t("consents-given-purposes", { purposes: joined(input.purposes.map(purposeWord)) }),
    input.limit === "group_photos" && t("consents-given-group"),
    input.limit === "one_occasion" && t("consents-given-occasion", { occasion: input.note }),
    input.form_reason !== "" && t("consents-given-reason", { reason: input.form_reason }),
    input.valid_until !== null &&
      t("consents-given-until", { date: formatDate(input.valid_until) }),
    input.original_place !== "" && t("consents-given-original", { place: input.original_place }),
    input.limit !== "one_occasion" && input.note !== "" && input.note,
    withdrawn !== null && t("consents-given-withdrawn", { date: formatDate(withdrawn) }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What has to be done after a withdrawal. */
export function todoWord({ kind, post }: Todo): string {
  if (kind === "block") return t("consents-todo-block");
  if (kind === "confirm") return t("consents-todo-confirm");
  return post ? t("consents-todo-change", { title: post.title }) : t("consents-todo-change-gone");
}
