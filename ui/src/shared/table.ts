import type { Snippet } from "svelte";

export type Column<Row> = {
  id: string;
  label: string;
  /** The share of the width as CSS, "27%" or "8rem"; the rest is divided evenly. */
  width?: string;
  /** Figures stand right-aligned. */
  align?: "right";
  sortable?: boolean;
  cell: Snippet<[Row]>;
};

export type Sort = { column: string; direction: "ascending" | "descending" };
