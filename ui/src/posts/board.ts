import type { PostCard, PostState } from "$lib/generated/types";
import { foldCase } from "$lib/i18n";

export type Column = { state: PostState; cards: PostCard[] };

const ORDER: PostState[] = ["idea", "draft", "ready", "published", "withdrawn"];

/** The cards by state, in the order of a post's life; what was touched last comes first. */
export function columnsOf(cards: PostCard[], text: string, onlyMine: boolean): Column[] {
  const query = foldCase(text.trim());
  const fits = (card: PostCard): boolean =>
    (!onlyMine || card.mine) &&
    (query === "" || foldCase(`${card.title} ${card.author}`).includes(query));
  const shown = cards.filter(fits).sort((a, b) => newest(b).localeCompare(newest(a)));
  return ORDER.map((state) => ({ state, cards: shown.filter((card) => card.state === state) }));
}

function newest(card: PostCard): string {
  return card.published_at ?? card.changed_at;
}
