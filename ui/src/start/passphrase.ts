/** The least length of a passphrase, as the store asks for it. */
export const PASSPHRASE_LEAST = 12;

export type PassphraseProblem = "missing" | "short" | "different";

/** What is wrong with a new passphrase that was typed twice; each field has its own. */
export function passphraseProblems(
  passphrase: string,
  again: string,
): { passphrase?: PassphraseProblem; again?: PassphraseProblem } {
  if (passphrase === "") return { passphrase: "missing" };
  if ([...passphrase].length < PASSPHRASE_LEAST) return { passphrase: "short" };
  if (again !== passphrase) return { again: again === "" ? "missing" : "different" };
  return {};
}
