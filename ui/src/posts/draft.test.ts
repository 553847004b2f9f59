import { CommandFailure } from "$lib/api";
import type { Post, PostInput, Saved } from "$lib/generated/types";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LONGEST_WAIT, PostDraft, REST } from "./draft.svelte";

const POST: Post = {
  id: "p1",
  revision: 3,
  title: "Wartezeit",
  text: "",
  author_id: "m1",
  author: "Miriam Kaltenbach",
  department: "Bürgerbüro",
  organisation: "Stadt Musterstadt",
  topic_id: null,
  topic: null,
  topic_hint: null,
  goals: [],
  planned_at: null,
  planned_problem: null,
  state: "draft",
  url: null,
  published_at: null,
  minutes: 0,
  changed_at: "2026-11-23T08:00:00Z",
  photos: [],
  missing: [],
};

/** A store in memory that keeps what was sent, refuses old revisions and can be told to wait or fail. */
class Store {
  post = { ...POST };
  sent: PostInput[] = [];
  failing: string | undefined;
  held: (() => void)[] = [];
  holding = false;

  save = async (_id: string, input: PostInput): Promise<Saved> => {
    this.sent.push(input);
    if (this.holding) await new Promise<void>((go) => this.held.push(go));
    if (this.failing) throw new CommandFailure(this.failing, {});
    if (input.revision !== this.post.revision) throw new CommandFailure("conflict", {});
    this.post = { ...this.post, ...input, revision: input.revision + 1 };
    const saved_at = "2026-11-23T09:12:00Z";
    return { revision: this.post.revision, saved_at, missing: [], planned_problem: null };
  };

  load = async (): Promise<Post> => this.post;

  release(): void {
    this.holding = false;
    for (const go of this.held.splice(0)) go();
  }
}

let store: Store;
let draft: PostDraft;

beforeEach(() => {
  vi.useFakeTimers();
  store = new Store();
  draft = new PostDraft(POST, store);
});
afterEach(() => void vi.useRealTimers());

it("saves after the keys have rested", async () => {
  draft.change({ text: "a" });
  await vi.advanceTimersByTimeAsync(REST - 1);
  draft.change({ text: "ab" });
  await vi.advanceTimersByTimeAsync(REST - 1);
  expect(store.sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(store.sent.map(({ text }) => text)).toEqual(["ab"]);
  expect(draft.saving).toEqual({ kind: "clean", at: "2026-11-23T09:12:00Z" });
});

it("does not wait for a pause that never comes", async () => {
  for (let typed = 0; typed < LONGEST_WAIT + 200; typed += 100) {
    draft.change({ text: "x".repeat(typed / 100 + 1) });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(store.sent.length).toBeGreaterThan(0);
});

it("saves at once when the field is left", async () => {
  draft.change({ text: "a" });
  await draft.flush();
  expect(store.post.text).toBe("a");
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
  expect(store.sent).toHaveLength(1);
});

it("sends what was typed during a save with the next one", async () => {
  store.holding = true;
  draft.change({ text: "a" });
  const leaving = draft.flush();
  draft.change({ text: "ab" });
  store.release();
  await leaving;
  await draft.flush();
  expect(store.sent.map(({ text, revision }) => [text, revision])).toEqual([
    ["a", 3],
    ["ab", 4],
  ]);
  expect(draft.isClean).toBe(true);
});

it("runs one save at a time", async () => {
  store.holding = true;
  draft.change({ text: "a" });
  void draft.flush();
  draft.change({ text: "ab" });
  void draft.flush();
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
  expect(store.sent).toHaveLength(1);
  store.release();
  await draft.flush();
  expect(store.post.text).toBe("ab");
});

it("keeps the words when saving fails, and tries again", async () => {
  store.failing = "disk-full";
  draft.change({ text: "a" });
  await draft.flush();
  expect(draft.saving.kind).toBe("failed");
  expect(draft.fields.text).toBe("a");
  store.failing = undefined;
  draft.change({ text: "ab" });
  await vi.advanceTimersByTimeAsync(REST);
  expect(store.post.text).toBe("ab");
});

it("goes on where only the revision moved, as after adding a photo", async () => {
  store.post = { ...store.post, revision: 7 };
  draft.change({ text: "a" });
  await draft.flush();
  expect(draft.isClean).toBe(true);
  expect(store.post).toMatchObject({ text: "a", revision: 8 });
});

it("stops at other words, and either way out works", async () => {
  store.post = { ...store.post, revision: 4, text: "theirs" };
  draft.change({ text: "mine" });
  await draft.flush();
  expect(draft.saving.kind).toBe("conflict");
  draft.change({ text: "mine, more" });
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT);
  expect(store.post.text).toBe("theirs");
  await draft.keepMine();
  expect(store.post.text).toBe("mine, more");
});

it("gives the own words back when the other version is taken", async () => {
  store.post = { ...store.post, revision: 4, text: "theirs" };
  draft.change({ text: "mine" });
  await draft.flush();
  const mine = draft.takeTheirs();
  expect(draft.fields.text).toBe("theirs");
  expect(draft.isClean).toBe(true);
  draft.change(mine);
  await draft.flush();
  expect(store.post.text).toBe("mine");
});

it("takes new photos over without touching the words", () => {
  draft.change({ text: "typed" });
  const missing = [{ code: "goal", photo_id: null, photo_number: null, count: 0 }];
  draft.refresh({ ...POST, revision: 5, missing });
  expect(draft.fields.text).toBe("typed");
  expect(draft.missing).toEqual(missing);
});
