import { tick } from "svelte";

/** Takes the keyboard to the first field of a form that is wrong, once its errors are on screen. */
export async function toFirstError(form: EventTarget | null | undefined): Promise<void> {
  await tick();
  if (!(form instanceof Element)) return;
  const field = form.querySelector<HTMLElement>("[aria-invalid]");
  field?.focus();
  // Focus alone shows nothing where the field has it already.
  field?.scrollIntoView({ block: "nearest" });
}
