import { language } from "./language.svelte";

/** Programme times are shown in the zone of the city, whatever the machine is set to. */
const ZONE = "Europe/Berlin";

type Moment = Date | string;

const formatters = new Map<string, Intl.DateTimeFormat>();

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language.tag + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language.tag, { timeZone: ZONE, ...options });
  formatters.set(key, made);
  return made;
}

/** A plain day ("2026-11-26") has no zone: noon keeps it on the same day in every one. */
function asDate(moment: Moment): Date {
  if (moment instanceof Date) return moment;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment);
}

function weekday(date: Date, style: "short" | "long"): string {
  return dates({ weekday: style }).format(date).replace(/\.$/, "");
}

/** "26.11.2026", for tables. */
export function formatDate(moment: Moment): string {
  return dates({ day: "2-digit", month: "2-digit", year: "numeric" }).format(asDate(moment));
}

/** "26. November" or "26 November". */
export function formatDayMonth(moment: Moment): string {
  return dates({ day: "numeric", month: "long" }).format(asDate(moment));
}

/** "Do, 26. November", or with the long weekday "Donnerstag, 26. November". */
export function formatDay(moment: Moment, style: "short" | "long" = "short"): string {
  return `${weekday(asDate(moment), style)}, ${formatDayMonth(moment)}`;
}

/** "10:20". */
export function formatTime(moment: Moment): string {
  return dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(asDate(moment));
}

/** "Do, 26. November, 10:20 Uhr". */
export function formatMoment(moment: Moment, style: "short" | "long" = "short"): string {
  const clock = language.current === "de" ? " Uhr" : "";
  return `${formatDay(moment, style)}, ${formatTime(moment)}${clock}`;
}

/** "Do 10:20". */
export function formatSlot(moment: Moment): string {
  return `${weekday(asDate(moment), "short")} ${formatTime(moment)}`;
}

/** "Oktober 2026" for the month "2026-10". */
export function formatMonth(month: string): string {
  return dates({ month: "long", year: "numeric" }).format(asDate(`${month}-15`));
}

/** "1.284". */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language.tag, options).format(value);
}

/** Minutes as hours and minutes: 860 is "14:20". */
export function formatMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Cents as an amount in euros. */
export function formatCents(cents: number): string {
  return formatNumber(cents / 100, { style: "currency", currency: "EUR" });
}

/** A size in bytes as "2,4 MB", in steps of 1000 as file managers count. */
export function formatBytes(bytes: number): string {
  const [unit, size] =
    bytes >= 1e6
      ? (["megabyte", bytes / 1e6] as const)
      : (["kilobyte", Math.max(bytes, 1) / 1e3] as const);
  return formatNumber(size, { style: "unit", unit, maximumFractionDigits: size < 10 ? 1 : 0 });
}

/** Words to sort and search by: without case and without marks on letters. */
export function foldCase(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language.tag);
}
