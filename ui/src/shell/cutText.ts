/** Places that got their tooltip here; others say there what they mean to say. */
const given = new WeakSet<HTMLElement>();

/** Gives text that is cut off a tooltip with all of it, when the pointer comes to it. */
export function tellCutText({ target }: Event): void {
  const place = target instanceof Element && target.closest<HTMLElement>(".cut, td");
  if (!place || (place.title !== "" && !given.has(place))) return;
  // What is set in the middle of its line is a hair higher than the line.
  const isCut =
    place.scrollWidth > place.clientWidth || place.scrollHeight > place.clientHeight + 4;
  if (isCut) {
    place.title = place instanceof HTMLInputElement ? place.value : place.innerText.trim();
    given.add(place);
  } else if (given.delete(place)) place.removeAttribute("title");
}
