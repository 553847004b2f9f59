/** Takes the keyboard to the first control of a card that has just turned. */
export function takeFocus(element: HTMLElement): void {
  const first = element.matches("input, button, textarea, select")
    ? element
    : element.querySelector<HTMLElement>(
        "input:checked, input:not([type=radio]), input, button, textarea",
      );
  first?.focus({ preventScroll: false });
}
