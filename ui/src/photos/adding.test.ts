import type { PhotoProgress, PhotosAdded } from "$lib/generated/types";
import { workInHand } from "$shared/work.svelte";
import { describe, expect, it, vi } from "vitest";
import { Adding } from "./adding.svelte";
import * as commands from "./photoCommands";

vi.mock("./photoCommands");
const asked = vi.mocked(commands);

const STEPS = ["cleaning", "saving", "looking", "found", "looking", "found", "checked"];

/** What the Rust side tells of one photo with two finders. */
function stepsOf(done: number, total: number, id: string): PhotoProgress[] {
  return STEPS.map((step, i) => ({ done, total, step, photo_id: i < 2 ? null : id }));
}

const nothing: PhotosAdded = { photos: [], cleaned: 0, refused: [], cancelled: false };

describe("adding photos", () => {
  it("tells of each photo as soon as it can be shown, and again with each finding", async () => {
    const told: string[] = [];
    const adding = new Adding({
      arrived: (id, first) => told.push(first ? `${id} first` : id),
      done: () => told.push("done"),
    });
    asked.addPhotos.mockImplementation((_paths, _post, tell) => {
      for (const step of [...stepsOf(0, 2, "a"), ...stepsOf(1, 2, "b")]) {
        tell(step);
        expect(adding.looksAt("a")).toBe(step.photo_id === "a" && step.step !== "checked");
      }
      return Promise.resolve(nothing);
    });
    await adding.take(["/folder"], null);
    expect(told).toEqual(["a first", "a", "a", "a", "b", "b", "b", "b", "done"]);
    expect(adding.looksAt("b")).toBe(false);
    expect(adding.summary).toEqual(nothing);
    expect(workInHand.items).toEqual([]);
  });

  it("counts the photos of a folder and not the folder", async () => {
    const adding = new Adding({ arrived: () => undefined, done: () => undefined });
    asked.addPhotos.mockImplementation((_paths, _post, tell) => {
      expect(adding.work?.total).toBe(1);
      tell({ done: 3, total: 150, step: "cleaning", photo_id: null });
      expect([adding.work?.done, adding.work?.total]).toEqual([3, 150]);
      return Promise.resolve(nothing);
    });
    await adding.take(["/folder"], null);
  });

  it("sums nothing up for a single photo", async () => {
    const adding = new Adding({ arrived: () => undefined, done: () => undefined });
    asked.addPhotos.mockResolvedValue(nothing);
    await adding.take(["/a.jpg"], null);
    expect(adding.summary).toBeUndefined();
  });
});
