/** The one place that talks to Tauri. */
import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import { getCurrentWebview } from "@tauri-apps/api/webview";

/** A failure as it crosses from Rust: a code and what belongs into its message. */
export class CommandFailure extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number>,
  ) {
    super(code);
    this.name = "CommandFailure";
  }
}

/** Whatever was thrown, as a failure. What has no code is "internal": its text may hold names and stays out. */
export function failureOf(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const { code, params } = (typeof error === "object" && error !== null ? error : {}) as {
    code?: unknown;
    params?: unknown;
  };
  if (typeof code !== "string") return new CommandFailure("internal", {});
  return new CommandFailure(code, plain(params));
}

function plain(params: unknown): Record<string, string | number> {
  const entries = Object.entries(typeof params === "object" && params !== null ? params : {});
  return Object.fromEntries(
    entries.filter(([, value]) => typeof value === "string" || typeof value === "number"),
  );
}

/** Hears of every command that ended, whoever called it. */
type Watch = {
  done: (command: string) => void;
  failed: (failure: CommandFailure) => void;
};
const watches = new Set<Watch>();

/** Tells about all commands from now on. Returns what ends it. */
export function watchCalls(watch: Watch): () => void {
  watches.add(watch);
  return () => watches.delete(watch);
}

/** Runs a command of the Rust side. Throws `CommandFailure` and nothing else. */
export async function call<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    const answer = await invoke<T>(command, args);
    for (const watch of watches) watch.done(command);
    return answer;
  } catch (error) {
    const failure = failureOf(error);
    for (const watch of watches) watch.failed(failure);
    throw failure;
  }
}

/** A channel for the progress of long work; pass it among the arguments of `call`. */
export function channel<T>(onmessage: (message: T) => void): Channel<T> {
  const made = new Channel<T>();
  made.onmessage = onmessage;
  return made;
}

/** The address of a picture in the store, for `src`: "PHOTO_ID/thumb". */
export function photoUrl(path: string): string {
  return convertFileSrc(path, "photo");
}

/** What a person drags over the window and drops on it. Paths go straight back to Rust. */
export type FileDrop = { over: boolean; paths?: string[] };

/** Tells about files dragged over the window. Returns what ends it. */
export async function onFileDrop(tell: (drop: FileDrop) => void): Promise<() => void> {
  return getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") tell({ over: false, paths: payload.paths });
    else tell({ over: payload.type !== "leave" });
  });
}
