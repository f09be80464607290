/** The tables of the pretend feature, which its migration would make. */
export const TABLES = [
  `CREATE TABLE IF NOT EXISTS pretend_seats (id TEXT PRIMARY KEY, org_id TEXT NOT NULL, meeting_id TEXT NOT NULL,
    operation_id TEXT NOT NULL, application_id TEXT)`,
  "CREATE TABLE IF NOT EXISTS pretend_counts (at TEXT NOT NULL, seats INTEGER NOT NULL)",
];

/** Seats are named after whom they are for. */
export const seatOf = (
  seats: readonly string[],
  { externalId }: { externalId: string | null },
): string | null => seats.find((seat) => seat.endsWith(externalId!)) ?? null;
