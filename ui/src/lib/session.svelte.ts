import type { ScreenName } from "./router.svelte";

/** What stands in front of the screens: nothing, or something that has to be done first. */
export type Stage = "starting" | "locked" | "firstRun" | "open";

export type Me = {
  name: string;
  /** The second line: department, or "Koordination". */
  context: string;
  isCoordinator: boolean;
};

/** Who is working and how far the window is open. Filled by what answers the first commands. */
class Session {
  stage = $state<Stage>("open");
  me = $state.raw<Me | undefined>(undefined);
  /** The practice store is open: everything in it is made up. */
  isPractice = $state(false);
  /** Open things by screen, for the numbers in the navigation. */
  open = $state.raw<Partial<Record<ScreenName, number>>>({});
}

export const session = new Session();
