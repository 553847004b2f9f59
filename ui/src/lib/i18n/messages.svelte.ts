import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Messages } from "./keys";
import { language, type Language } from "./language.svelte";

export type MessageKey = keyof Messages;
type Arguments<K extends MessageKey> = Messages[K] extends undefined ? [] : [Messages[K]];
type Values = Record<string, string | number>;

const FILES = import.meta.glob<string>(
  ["../../../locales/*/*.ftl", "!**/cli.ftl", "!**/document.ftl"],
  { query: "?raw", import: "default", eager: true },
);

function bundleOf(code: Language): FluentBundle {
  // Isolation marks would show up in copied text and in file names.
  const bundle = new FluentBundle(code === "de" ? "de-DE" : "en-GB", { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/locales/${code}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const BUNDLES: Record<Language, FluentBundle> = { de: bundleOf("de"), en: bundleOf("en") };

function format(key: string, values?: Values): string | undefined {
  const bundle = BUNDLES[language.current];
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, values) : undefined;
}

/** The words for `key` in the language on screen. Missing keys and arguments do not compile. */
export function t<K extends MessageKey>(key: K, ...args: Arguments<K>): string {
  return format(key, args[0] as Values | undefined) ?? key;
}

/** For keys that are put together at run time (error codes, kinds of a domain); `fallback` where there is none. */
export function tDynamic(key: string, values: Values, fallback: MessageKey): string {
  return format(key, values) ?? format(fallback, values) ?? fallback;
}
