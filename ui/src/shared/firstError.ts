import { tick } from "svelte";

/** Takes the keyboard to the first field of a form that is wrong, once its errors are on screen. */
export async function toFirstError(form: EventTarget | null | undefined): Promise<void> {
  await tick();
  if (form instanceof Element) form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
}
