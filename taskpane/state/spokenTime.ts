/** A time as people write it: `22 November 2026, 14:05`, by the clock of this computer. */
export function spokenTime(time: Date): string {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(time);
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(time);
  return `${day}, ${clock}`;
}
