/** How findings and photos are named on the bench. Lights come from the Rust side; nothing is decided here. */
import { keyOfCode } from "$lib/errors";
import type {
  Finding,
  FindingClass,
  FindingKind,
  Light,
  Photo,
  PhotoCard,
  Settlement,
} from "$lib/generated/types";
import { t, tDynamic, type MessageKey } from "$lib/i18n";
import type { LightState } from "$shared/lights";

/** A possible minor is a face like any other until a person has answered. */
type Family = "face" | "text" | "code" | "area";

export function familyOf(kind: FindingKind): Family {
  return kind === "possible_minor" ? "face" : kind;
}

export function isPerson(kind: FindingKind): boolean {
  return familyOf(kind) === "face";
}

/** "Gesicht 3". */
export function nameOf(finding: Finding): string {
  return t(`photos-kind-${familyOf(finding.kind)}`, { number: finding.number });
}

/** "Kein Gesicht". */
export function falseAlarmWord(kind: FindingKind): string {
  return t(`photos-no-${familyOf(kind)}`);
}

/** Why somebody may not be shown, in words. */
export function gapWords(code: string | undefined): string {
  return tDynamic(`gap-${keyOfCode(code ?? "unknown")}`, {}, "gap-unknown");
}

const LIGHTS: Record<Light, LightState> = {
  free: "ok",
  open: "warn",
  blocked: "bad",
  unchecked: "unchecked",
  not_checkable: "unchecked",
};

export function lightState(light: Light): LightState {
  return LIGHTS[light];
}

/** The word beside a photo's light. */
export function lightWord(card: PhotoCard): string {
  switch (card.light) {
    case "free":
      return t("photos-light-free");
    case "open":
      return card.open > 0
        ? t("photos-light-open", { count: card.open })
        : t("photos-light-open-some");
    case "blocked":
      return t("photos-light-blocked");
    case "unchecked":
      return t("photos-light-unchecked");
    case "not_checkable":
      return t("photos-light-not-checkable");
  }
}

/** What nobody looked for in a photo: "Text", "kleine Gesichter". */
export function unseenLine(photo: Photo): string {
  const words = photo.unseen.map((code) => t(`photos-unseen-${code}` as UnseenKey));
  return t("photos-unseen", { what: words.join(", ") });
}

type UnseenKey = Extract<MessageKey, `photos-unseen-${string}`>;

/** The second line of a finding: its light in words. */
export function lineOf(finding: Finding): string {
  const { settlement } = finding;
  if (settlement === null) return openLine(finding);
  if (settlement === "FalseAlarm") return falseAlarmWord(finding.kind);
  if ("Consent" in settlement) return consentLine(finding);
  if ("Covered" in settlement) {
    const style = t(`photos-covered-${settlement.Covered.style}`);
    return t("photos-settled-covered", { style });
  }
  if ("NotNeeded" in settlement) return t("photos-settled-not-needed");
  if (finding.light !== "free") return gapWords(finding.gaps[0]);
  return t("photos-settled-exempt", { exception: exceptionWord(settlement.Exempt.exception) });
}

export function exceptionWord(exception: string): string {
  return t(`photos-exception-${keyOfCode(exception)}` as ExceptionKey);
}

type ExceptionKey = Extract<
  MessageKey,
  "photos-exception-event" | "photos-exception-accessory" | "photos-exception-contemporary-history"
>;

/** The reason somebody wrote, where the settlement has one. */
export function reasonOf(settlement: Settlement | null): string | undefined {
  if (settlement === null || settlement === "FalseAlarm") return undefined;
  if ("Exempt" in settlement) return settlement.Exempt.reason;
  return "NotNeeded" in settlement ? settlement.NotNeeded.reason : undefined;
}

function openLine(finding: Finding): string {
  if (finding.age === "minor") return t("photos-open-minor");
  if (finding.kind === "possible_minor" && finding.age === null) {
    return t("photos-open-possible-minor");
  }
  if (finding.class === null) return t(`photos-open-${familyOf(finding.kind)}`);
  // What is free without a settlement only points at something.
  const key = finding.light === "free" ? "photos-advice" : "photos-open-class";
  return t(key, { class: classWord(finding.class) });
}

/** What can be read at a text or a code: "E-Mail-Adresse". */
export function classWord(of: FindingClass): string {
  return t(`finding-class-${keyOfCode(of)}` as ClassKey);
}

type ClassKey = Extract<MessageKey, `finding-class-${string}`>;

function consentLine(finding: Finding): string {
  if (finding.person === null) return t("photos-settled-person-gone");
  if (finding.light === "free") return t("photos-settled-consent", { person: finding.person });
  const gap = gapWords(finding.gaps[0]);
  return t("photos-settled-consent-gap", { person: finding.person, gap });
}
