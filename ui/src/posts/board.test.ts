import type { PostCard } from "$lib/generated/types";
import { expect, it } from "vitest";
import { columnsOf } from "./board";

function card(part: Partial<PostCard>): PostCard {
  return {
    id: "1",
    title: "Wartezeit",
    author: "Miriam Kaltenbach",
    mine: true,
    state: "draft",
    planned_at: null,
    published_at: null,
    changed_at: "2026-11-01T08:00:00Z",
    cover_photo: null,
    photos: 0,
    open_findings: 0,
    light: null,
    ...part,
  };
}

const CARDS = [
  card({ id: "old" }),
  card({ id: "new", changed_at: "2026-11-20T08:00:00Z" }),
  card({ id: "out", state: "published", published_at: "2026-10-01T08:00:00Z" }),
  card({ id: "theirs", mine: false, author: "Elif Yıldız", title: "Kita im Herbst" }),
];

const ids = (text: string, mine: boolean): string[] =>
  columnsOf(CARDS, text, mine).flatMap(({ cards }) => cards.map(({ id }) => id));

it("puts cards into the states of a post's life, the latest first", () => {
  const columns = columnsOf(CARDS, "", false);
  expect(columns.map(({ state }) => state)).toEqual([
    "idea",
    "draft",
    "ready",
    "published",
    "withdrawn",
  ]);
  expect(columns[1]?.cards.map(({ id }) => id)).toEqual(["new", "old", "theirs"]);
});

it("finds by title and name, without minding case and marks", () => {
  expect(ids("WARTE", false)).toEqual(["new", "old", "out"]);
  expect(ids("yildiz", false)).toEqual([]);
  expect(ids("yıldız", false)).toEqual(["theirs"]);
  expect(ids("kita", true)).toEqual([]);
});
