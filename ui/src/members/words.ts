import { t } from "$lib/i18n";
import type {
  AgeBand,
  Agreement,
  Experience,
  LifeCycle,
  Profile,
  Settings,
} from "$lib/generated/types";
import type { IconName } from "$shared/icons";

type Look = { icon: IconName; kind: "sunken" | "tint" | "outline" };

/** No traffic light: pausing is nothing bad. */
export const STAGE_LOOKS: Record<LifeCycle, Look> = {
  suggested: { icon: "lightbulb", kind: "tint" },
  invited: { icon: "mail", kind: "tint" },
  kicked_off: { icon: "handshake", kind: "tint" },
  trained: { icon: "book-open", kind: "tint" },
  active: { icon: "check", kind: "sunken" },
  paused: { icon: "pause", kind: "outline" },
  left: { icon: "log-out", kind: "outline" },
};

/** Where somebody stands, as on the chip. */
export function stageWord(stage: LifeCycle): string {
  const words: Record<LifeCycle, () => string> = {
    suggested: () => t("members-stage-suggested"),
    invited: () => t("members-stage-invited"),
    kicked_off: () => t("members-stage-kicked-off"),
    trained: () => t("members-stage-trained"),
    active: () => t("members-stage-active"),
    paused: () => t("members-stage-paused"),
    left: () => t("members-stage-left"),
  };
  return words[stage]();
}

/** The step as it was taken, for the way in the programme. */
export const stepWord = (stage: LifeCycle): string =>
  stage === "trained" ? t("members-step-trained") : stageWord(stage);

/** The button that takes a step; it asks for the day. */
export function stepAction(stage: LifeCycle, from: LifeCycle): string {
  const words: Record<LifeCycle, () => string> = {
    suggested: () => t("members-do-suggest"),
    invited: () => t("members-do-invite"),
    kicked_off: () => t("members-do-kick-off"),
    trained: () => t("members-do-train"),
    active: () => (from === "paused" ? t("members-do-resume") : t("members-do-activate")),
    paused: () => t("members-do-pause"),
    left: () => t("members-do-leave"),
  };
  return words[stage]();
}

export function experienceWord(experience: Experience): string {
  const words: Record<Experience, () => string> = {
    unknown: () => t("members-experience-unknown"),
    new: () => t("members-experience-new"),
    some: () => t("members-experience-some"),
    practised: () => t("members-experience-practised"),
  };
  return words[experience]();
}

export function ageBandWord(band: AgeBand): string {
  const words: Record<AgeBand, () => string> = {
    under_30: () => t("members-age-under-30"),
    "30_to_49": () => t("members-age-30-to-49"),
    "50_and_over": () => t("members-age-50-and-over"),
  };
  return words[band]();
}

export const agreementWord = (agreement: Agreement): string =>
  agreement === "service_agreement"
    ? t("members-agreement-service")
    : t("members-agreement-photos");

/** The version in force. */
export const versionInForce = (agreement: Agreement, settings: Settings): number =>
  agreement === "service_agreement"
    ? settings.service_agreement_version
    : settings.photo_notes_version;

/** What the person decided about their own figures, in a sentence. */
export const figuresSentence = ({ name, shares_figures }: Profile): string =>
  shares_figures ? t("members-figures-shared", { name }) : t("members-figures-own", { name });
