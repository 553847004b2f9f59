import { keyOfCode } from "$lib/errors";
import { ALL_METADATA_KIND, type MetadataKind, type Removed } from "$lib/generated/types";
import { t, tDynamic } from "$lib/i18n";

/** What was removed of one kind. */
export type RemovedGroup = { kind: MetadataKind; word: string; names: string[] };

/** What was removed, gathered by what it revealed; the telling kinds first, as the codes are ordered. */
export function removedGroups(removed: Removed[]): RemovedGroup[] {
  return ALL_METADATA_KIND.map((kind) => ({
    kind,
    word: tDynamic(`metadata-kind-${keyOfCode(kind)}`, {}, "metadata-kind-other"),
    names: removed.filter((one) => one.kind === kind).map((one) => one.name),
  })).filter((group) => group.names.length > 0);
}

/** "Entfernt: Ort, Seriennummer, 14 weitere": two kinds by name, everything else as a number. */
export function removedLine(removed: Removed[]): string {
  if (removed.length === 0) return t("photos-metadata-nothing");
  const groups = removedGroups(removed);
  const named = groups.slice(0, 2);
  // Each kind named stands for one piece, so that name and number together are all of them.
  const rest = removed.length - named.length;
  const parts = named.map((group) => group.word);
  if (rest > 0) parts.push(t("photos-metadata-more", { count: rest }));
  return t("photos-metadata-removed", { list: parts.join(", ") });
}
