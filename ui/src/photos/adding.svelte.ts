import { errorWords } from "$lib/errors";
import type { PhotoProgress, PhotosAdded, RefusedFile } from "$lib/generated/types";
import { t, tDynamic } from "$lib/i18n";
import { router } from "$lib/router.svelte";
import { announcer } from "$shared/announcer.svelte";
import { Work, workInHand } from "$shared/work.svelte";
import { bench } from "./bench.svelte";
import * as commands from "./photoCommands";

/** Pasted pictures come through the window and not as a path: what is larger belongs into a file. */
const PASTE_LIMIT = 50 * 1024 * 1024;

type Phase =
  { kind: "idle" } | { kind: "running"; work: Work } | { kind: "failed"; reason: string };

/** Taking in photos. It goes on while one looks at another screen. */
export class Adding {
  phase = $state.raw<Phase>({ kind: "idle" });
  /** Files that were refused and not yet put aside. */
  refused = $state.raw<RefusedFile[]>([]);

  readonly #onadded: (added: PhotosAdded) => void;

  constructor(onadded: (added: PhotosAdded) => void) {
    this.#onadded = onadded;
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
      const all: PhotosAdded = { photos: [], refused: [], cancelled: false };
      for (const [done, file] of files.entries()) {
        tell({ done, total: files.length, step: "cleaning" });
        const added = await pasteOne(file, postId);
        all.photos.push(...added.photos);
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
    const tell = ({ done, step }: PhotoProgress): void => {
      work.done = done;
      work.step = tDynamic(`photos-step-${step}`, {}, "photos-step-looking");
    };
    try {
      const added = await command(tell);
      this.phase = { kind: "idle" };
      this.refused = [...this.refused, ...added.refused];
      announcer.say(summary(added));
      this.#onadded(added);
    } catch (error) {
      this.phase = { kind: "failed", reason: errorWords(error) };
    } finally {
      workInHand.end(work);
    }
  }
}

function summary({ photos, cancelled }: PhotosAdded): string {
  const count = photos.length;
  return cancelled ? t("photos-add-cancelled", { count }) : t("photos-added", { count });
}

async function pasteOne(file: File, postId: string | null): Promise<PhotosAdded> {
  if (file.size > PASTE_LIMIT) {
    const refused: RefusedFile = { file: t("photos-pasted"), code: "file-too-large", params: {} };
    return { photos: [], refused: [refused], cancelled: false };
  }
  return commands.addPastedPhoto(new Uint8Array(await file.arrayBuffer()), postId);
}

/** Shows the first new photo, unless one has gone elsewhere meanwhile. */
async function welcome({ photos }: PhotosAdded): Promise<void> {
  await bench.list(bench.postId);
  const first = photos[0];
  const { screen, params } = router.place;
  if (!first || screen !== "fotos") return;
  router.replace({
    screen,
    id: first.id,
    params: params?.post ? { post: params.post } : undefined,
  });
}

/** Photos on their way in. One at a time: two would only wait for each other. */
export const adding = new Adding((added) => void welcome(added));
