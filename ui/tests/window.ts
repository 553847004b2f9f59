// The app as it ships, in front of a Rust side that answers from the test's fixtures.
import "./axe";
import { mockIPC, mockWindows } from "@tauri-apps/api/mocks";

declare global {
  interface Window {
    __TAURI_INTERNALS__: object;
    monfluencerAnswers: Record<string, unknown>;
    /** Every command of the app with its arguments, oldest first. */
    monfluencerCalls: [command: string, args: unknown][];
  }
}

/** An answer of long work: what it tells on its way, and then what it ends with. */
type Telling = { tells: unknown[]; answer: unknown };

function isTelling(answer: unknown): answer is Telling {
  return typeof answer === "object" && answer !== null && "tells" in answer;
}

type Failing = { fails: { code: string; params?: Record<string, string | number> } };

function isFailing(answer: unknown): answer is Failing {
  return typeof answer === "object" && answer !== null && "fails" in answer;
}

mockWindows("main");
// Pictures come from the server of this page: the browser knows no scheme of ours.
Object.assign(window.__TAURI_INTERNALS__, {
  convertFileSrc: (file: string) => `/photo/${encodeURIComponent(file)}`,
});
window.monfluencerCalls = [];
mockIPC((command, args) => {
  if (command.startsWith("plugin:")) return null;
  window.monfluencerCalls.push([command, args]);
  const answer = window.monfluencerAnswers[command];
  if (answer === undefined) throw new Error(`no answer to ${command} in the fixtures`);
  if (isFailing(answer)) throw answer.fails;
  if (!isTelling(answer)) return answer;
  const { progress } = args as { progress: { onmessage: (message: unknown) => void } };
  for (const message of answer.tells) progress.onmessage(message);
  // Never ending work has no answer: the test looks at it while it runs.
  return answer.answer === undefined ? new Promise(() => undefined) : answer.answer;
});

await import("../src/main");
