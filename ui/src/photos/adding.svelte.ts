import { errorWords } from "$lib/errors";
import type { PhotoProgress, PhotosAdded, RefusedFile } from "$lib/generated/types";
import { t } from "$lib/i18n";
import { router } from "$lib/router.svelte";
import { announcer } from "$shared/announcer.svelte";
import { Work, workInHand } from "$shared/work.svelte";
import { bench } from "./bench.svelte";
import * as commands from "./photoCommands";

/** Pasted pictures come through the window and not as a path: what is larger belongs into a file. */
const PASTE_LIMIT = 50 * 1024 * 1024;

type Phase =
  { kind: "idle" } | { kind: "running"; work: Work } | { kind: "failed"; reason: string };

/** Who is told what comes. */
type Hearer = {
  /** A photo can be shown, or shows more than before; `first` for the first sight of the first one. */
  arrived: (id: string, first: boolean) => void;
  done: (added: PhotosAdded) => void;
};

/** Taking in photos. It goes on while one looks at another screen. */
export class Adding {
  phase = $state.raw<Phase>({ kind: "idle" });
  /** Files that were refused and not yet put aside. */
  refused = $state.raw<RefusedFile[]>([]);
  /** What became of several files at once, until it is put aside. */
  summary = $state.raw<PhotosAdded | undefined>(undefined);
  /** The photo that the finders look at. */
  #looking = $state.raw<string | undefined>(undefined);

  readonly #hear: Hearer;

  constructor(hear: Hearer) {
    this.#hear = hear;
  }

  looksAt(id: string): boolean {
    return this.#looking === id;
  }

  get work(): Work | undefined {
    return this.phase.kind === "running" ? this.phase.work : undefined;
  }

  /** Lets a person choose files and takes them in. */
  async pick(postId: string | null): Promise<void> {
    if (this.work) return;
    try {
      const paths = await commands.pickPhotos(t("photos-choose-title"));
      await this.take(paths, postId);
    } catch (error) {
      this.phase = { kind: "failed", reason: errorWords(error) };
    }
  }

  async take(paths: string[], postId: string | null): Promise<void> {
    if (paths.length === 0 || this.work) return;
    await this.#run(paths.length, (tell) => commands.addPhotos(paths, postId, tell));
  }

  /** Takes in pictures from the clipboard. */
  async paste(files: File[], postId: string | null): Promise<void> {
    if (files.length === 0 || this.work) return;
    await this.#run(files.length, async (tell) => {
      const all: PhotosAdded = { photos: [], cleaned: 0, refused: [], cancelled: false };
      for (const [done, file] of files.entries()) {
        tell({ done, total: files.length, step: "cleaning", photo_id: null });
        const added = await pasteOne(file, postId);
        all.photos.push(...added.photos);
        all.cleaned += added.cleaned;
        all.refused.push(...added.refused);
        if (added.cancelled) return { ...all, cancelled: true };
      }
      return all;
    });
  }

  cancel(): void {
    // Nothing more is done here: the command under way then ends with what it has.
    commands.cancelPhotos().catch(() => undefined);
  }

  putAside(file: RefusedFile): void {
    this.refused = this.refused.filter((other) => other !== file);
  }

  async #run(
    total: number,
    command: (tell: (progress: PhotoProgress) => void) => Promise<PhotosAdded>,
  ): Promise<void> {
    const title = t("photos-adding", { count: total });
    const work = workInHand.start(new Work(title, total, () => this.cancel(), "fotos"));
    this.phase = { kind: "running", work };
    this.summary = undefined;
    const seen: string[] = [];
    const tell = (progress: PhotoProgress): void => this.#tell(work, seen, progress);
    try {
      const added = await command(tell);
      this.phase = { kind: "idle" };
      this.refused = [...this.refused, ...added.refused];
      if (work.total > 1) this.summary = added;
      announcer.say(summaryWords(added));
      this.#hear.done(added);
    } catch (error) {
      this.phase = { kind: "failed", reason: errorWords(error) };
    } finally {
      this.#looking = undefined;
      workInHand.end(work);
    }
  }

  #tell(work: Work, seen: string[], progress: PhotoProgress): void {
    const { done, total, step, photo_id: id } = progress;
    work.tell(done, total);
    work.title = t("photos-adding", { count: total });
    if (step === "cleaning" || step === "saving" || step === "looking") {
      work.step = t(`photos-step-${step}`);
    }
    this.#looking = id !== null && step !== "checked" ? id : undefined;
    if (id === null || (step === "looking" && seen.includes(id))) return;
    this.#hear.arrived(id, seen.length === 0);
    seen.push(id);
  }
}

export function summaryWords({ photos, cancelled }: PhotosAdded): string {
  const count = photos.length;
  return cancelled ? t("photos-add-cancelled", { count }) : t("photos-added", { count });
}

async function pasteOne(file: File, postId: string | null): Promise<PhotosAdded> {
  if (file.size > PASTE_LIMIT) {
    const refused: RefusedFile = { file: t("photos-pasted"), code: "file-too-large", params: {} };
    return { photos: [], cleaned: 0, refused: [refused], cancelled: false };
  }
  return commands.addPastedPhoto(new Uint8Array(await file.arrayBuffer()), postId);
}

/** Shows the first new photo as soon as it is there, unless one has gone elsewhere meanwhile. */
async function welcome(id: string, first: boolean): Promise<void> {
  await bench.arrive(id);
  const { screen, params } = router.place;
  if (first && screen === "fotos") {
    router.replace({ screen, id, params: params?.post ? { post: params.post } : undefined });
  }
}

/** Pasted pictures tell nothing on their way: they are shown at the end. */
async function settle({ photos }: PhotosAdded): Promise<void> {
  const known = new Set(bench.cards.map(({ id }) => id));
  await bench.list(bench.postId);
  const first = photos[0];
  if (first && !known.has(first.id)) await welcome(first.id, true);
}

/** Photos on their way in. One at a time: two would only wait for each other. */
export const adding = new Adding({
  arrived: (id, first) => void welcome(id, first),
  done: (added) => void settle(added),
});
