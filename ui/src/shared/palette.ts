import type { IconName } from "./icons";

/** Something Strg+K finds. */
export type Hit = {
  id: string;
  label: string;
  /** What it is: "Beitrag", "Thema", "Befehl". */
  kind: string;
  icon: IconName;
  run: () => void;
};

/** Answers a query; called on each change of the text. Rejects never: it leaves hits out that it could not find. */
export type HitSource = (query: string) => Hit[] | Promise<Hit[]>;

/** The label cut at the query, so that the part that matched can be set bold. */
export function marked(label: string, query: string): [string, string, string] {
  const at = label.toLocaleLowerCase().indexOf(query.trim().toLocaleLowerCase());
  const length = query.trim().length;
  if (length === 0 || at < 0) return [label, "", ""];
  return [label.slice(0, at), label.slice(at, at + length), label.slice(at + length)];
}
