/** Moves the keyboard to the next region of the window (F6), or the one before. */
export function goToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.offsetParent !== null,
  );
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here < 0 ? (step === 1 ? -1 : 0) : here;
  regions[(from + step + regions.length) % regions.length]?.focus();
}
