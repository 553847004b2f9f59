const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** The present day in the city as "2026-11-23", whatever zone the machine is set to. */
export function today(now: Date = new Date()): string {
  return DAY.format(now);
}
