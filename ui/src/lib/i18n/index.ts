export { t, tDynamic, type MessageKey } from "./messages.svelte";
export { language, type Language } from "./language.svelte";
export * from "./format";
