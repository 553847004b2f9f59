import { failureOf } from "./api";
import { tDynamic } from "./i18n";

/** "photoMissing" or "PhotoMissing" as the end of a key: "photo-missing". */
export function keyOfCode(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}

/** What a person reads about a failure: `error-<code>` of errors.ftl. */
export function errorWords(error: unknown): string {
  const { code, params } = failureOf(error);
  return tDynamic(`error-${keyOfCode(code)}`, { ...params, code }, "error-unknown");
}
