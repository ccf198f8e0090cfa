/** The instant of a local time in Vietnam (`yyyy-MM-ddTHH:mm`), which keeps +07:00 all year. */
export function instantAt(local: string): string {
  return new Date(`${local}:00+07:00`).toISOString();
}

/** An instant as the clock in Vietnam shows it: `yyyy-MM-ddTHH:mm`. */
export function localAt(instant: string): string {
  return new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}
