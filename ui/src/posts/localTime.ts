/** The city's clock. The store keeps instants; people plan days and times in Monheim. */
const ZONE = "Europe/Berlin";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function read(instant: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** The local day of an instant, "2026-11-26". */
export function localDay(instant: string | Date): string {
  const { year, month, day } = read(new Date(instant));
  return `${year}-${month}-${day}`;
}

/** The local time of an instant, "10:20". */
export function localClock(instant: string | Date): string {
  const { hour, minute } = read(new Date(instant));
  return `${hour}:${minute}`;
}

/** Reads a time as people type it ("10:20", "9.05", "1020", "9"); undefined for nonsense. */
export function parseClock(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?(?: ?uhr)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** A local day and time as an instant. Where clocks jump over it, the same time after the jump. */
export function instantOf(day: string, clock: string): string {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  let instant = wanted;
  // The offset depends on the instant that is looked for: the second look is at the right one.
  for (let look = 0; look < 2; look++) {
    const shown = Date.parse(`${localDay(new Date(instant))}T${localClock(new Date(instant))}:00Z`);
    instant += wanted - shown;
  }
  return new Date(instant).toISOString();
}
