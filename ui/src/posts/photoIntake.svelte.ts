import { failureOf, type CommandFailure } from "$lib/api";
import type { PhotoProgress, PhotosAdded, RefusedFile } from "$lib/generated/types";
import { t } from "$lib/i18n";
import { Work, workInHand } from "$shared/work.svelte";
import { cancelPhotos } from "./commands";

type Intake =
  | { kind: "idle" }
  | { kind: "running"; work: Work }
  /** Over, with files that were left out. */
  | { kind: "refused"; files: RefusedFile[] }
  | { kind: "failed"; failure: CommandFailure };

type Ways = {
  add: (paths: string[], onprogress: (progress: PhotoProgress) => void) => Promise<PhotosAdded>;
  paste: (bytes: number[]) => Promise<PhotosAdded>;
  added: () => Promise<void>;
};

/** Photos on their way into a post: picked, dropped or pasted. */
export class PhotoIntake {
  now = $state.raw<Intake>({ kind: "idle" });
  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  async add(paths: string[]): Promise<void> {
    if (paths.length === 0) return;
    await this.#run(paths.length, (work) =>
      this.#ways.add(paths, ({ done, total, step }) => {
        work.tell(done, total);
        work.title = t("post-photos-checking", { count: total });
        if (step === "cleaning" || step === "saving" || step === "looking") {
          work.step = t(`post-step-${step}`);
        }
      }),
    );
  }

  async paste(file: Blob): Promise<void> {
    const bytes = [...new Uint8Array(await file.arrayBuffer())];
    await this.#run(1, () => this.#ways.paste(bytes));
  }

  dismiss(): void {
    if (this.now.kind !== "running") this.now = { kind: "idle" };
  }

  async #run(count: number, start: (work: Work) => Promise<PhotosAdded>): Promise<void> {
    if (this.now.kind === "running") return;
    const cancel = (): void => void cancelPhotos().catch(() => undefined);
    const work = workInHand.start(
      new Work(t("post-photos-checking", { count }), count, cancel, "beitraege"),
    );
    this.now = { kind: "running", work };
    try {
      const { refused } = await start(work);
      this.now = refused.length > 0 ? { kind: "refused", files: refused } : { kind: "idle" };
    } catch (error) {
      this.now = { kind: "failed", failure: failureOf(error) };
    } finally {
      workInHand.end(work);
    }
    // Even a run that failed may have taken some of them.
    await this.#ways.added();
  }
}
