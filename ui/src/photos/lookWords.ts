/** The look of one's own in words. */
import type { OwnLook } from "$lib/generated/types";
import { t } from "$lib/i18n";

/** What people overlook in their own pictures. */
export function thingsToLookFor(): string[] {
  return [
    t("photos-look-screens"),
    t("photos-look-papers"),
    t("photos-look-boards"),
    t("photos-look-keys"),
    t("photos-look-plates"),
    t("photos-look-children"),
  ];
}

/** The second line of the row. */
export function lookLine(answer: OwnLook | null): string {
  if (answer === null) return t("photos-look-open");
  if (answer === "Looked") return t("photos-look-done");
  return t("photos-look-skipped", { reason: answer.Skipped.reason });
}

/** Why nobody looked, where somebody wrote it down. */
export function skipReason(answer: OwnLook | null): string | undefined {
  return answer === null || answer === "Looked" ? undefined : answer.Skipped.reason;
}
