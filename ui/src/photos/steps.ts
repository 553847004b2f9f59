/** Changes to a photo, each with its way back. */
import type {
  AgeAnswer,
  Finding,
  FindingKind,
  OwnLook,
  Photo,
  Settlement,
} from "$lib/generated/types";
import { t } from "$lib/i18n";
import { nameOf } from "./findingWords";
import type { Region } from "./geometry";
import * as commands from "./photoCommands";

/** Something a person does to a photo. */
export type Step = {
  run: () => Promise<Photo>;
  /** What the toast says, "Gesicht 3 abgedeckt". */
  said: (after: Photo) => string;
  /** Restores what was; `after` is the photo as `run` left it. */
  undo: (after: Photo) => Promise<Photo>;
};

export function settle(
  photoId: string,
  finding: Finding,
  settlement: Settlement,
  age: AgeAnswer | null,
  said: string,
): Step {
  return {
    run: () => commands.settleFinding(photoId, finding.id, settlement, age),
    said: () => said,
    undo: () => restore(photoId, finding),
  };
}

export function reopen(photoId: string, finding: Finding, said: string): Step {
  return {
    run: () => commands.reopenFinding(photoId, finding.id),
    said: () => said,
    undo: () => restore(photoId, finding),
  };
}

export function move(photoId: string, finding: Finding, region: Region): Step {
  return {
    run: () => commands.moveFinding(photoId, finding.id, region),
    said: () => t("photos-box-changed", { name: nameOf(finding) }),
    undo: () => commands.moveFinding(photoId, finding.id, finding.region),
  };
}

export function remove(photoId: string, finding: Finding): Step {
  return {
    run: () => commands.deleteFinding(photoId, finding.id),
    said: () => t("photos-box-removed", { name: nameOf(finding) }),
    undo: () => commands.restoreFinding(photoId, finding.id),
  };
}

export function add(before: Photo, region: Region, kind: FindingKind): Step {
  const photoId = before.card.id;
  return {
    run: () => commands.addArea(photoId, region, kind),
    said: (after) => {
      const made = added(before, after);
      return t("photos-box-added", { name: made ? nameOf(made) : t("photos-shape-new") });
    },
    undo: async (after) => {
      const made = added(before, after);
      return made ? commands.deleteFinding(photoId, made.id) : commands.getPhoto(photoId);
    },
  };
}

export function answerOwnLook({ card, own_look: was }: Photo, answer: OwnLook | null): Step {
  const said =
    answer === null
      ? t("photos-look-reopened")
      : t(answer === "Looked" ? "photos-look-said" : "photos-look-skipped-said");
  return {
    run: () => commands.answerOwnLook(card.id, answer),
    said: () => said,
    undo: () => commands.answerOwnLook(card.id, was),
  };
}

export function rename(photo: Photo, name: string): Step {
  const { id, name: old } = photo.card;
  return {
    run: () => commands.renamePhoto(id, name),
    said: () => t("photos-renamed"),
    undo: () => commands.renamePhoto(id, old),
  };
}

/** The finding that `after` has and `before` had not. */
export function added(before: Photo, after: Photo): Finding | undefined {
  return after.findings.find(({ id }) => !before.findings.some((old) => old.id === id));
}

/** Brings a finding back to how it was settled, and to the answer about age it had. */
async function restore(photoId: string, was: Finding): Promise<Photo> {
  const photo =
    was.settlement === null
      ? await commands.reopenFinding(photoId, was.id)
      : await commands.settleFinding(photoId, was.id, was.settlement, was.age);
  const now = photo.findings.find(({ id }) => id === was.id);
  return now && now.age !== was.age ? commands.answerAge(photoId, was.id, was.age) : photo;
}
