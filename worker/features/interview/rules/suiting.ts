/** Which half-days suit most of those who ask for another time. */
import type { HalfDay, HALVES } from "./interview.ts";

/** A half-day, with who has ticked it and who of the hosts cannot that day. */
export interface Suiting extends HalfDay {
  candidates: string[];
  away: string[];
}

/** Names of those who ask for another time, and of hosts who cannot. */
interface Wishes {
  candidates: readonly { name: string; state: string; halfDays: readonly HalfDay[] }[];
  hosts: readonly { name: string; absences: readonly { date: string }[] }[];
}

/** Half-days from `today` on that candidates have ticked: where the fewest hosts are away first, then by most ticks. */
export function suiting({ candidates, hosts }: Wishes, today: string): Suiting[] {
  const found = new Map<string, Suiting>();
  for (const { name, state, halfDays } of candidates)
    for (const { date, half } of state === "other-time" ? halfDays : []) {
      if (date < today) continue;
      const key = `${date} ${half}`;
      const away = hosts.flatMap((host) =>
        host.absences.some((each) => each.date === date) ? [host.name] : [],
      );
      const there = found.get(key) ?? { date, half, candidates: [], away };
      found.set(key, { ...there, candidates: [...there.candidates, name] });
    }
  return [...found.values()].toSorted(
    (a, b) =>
      a.away.length - b.away.length ||
      b.candidates.length - a.candidates.length ||
      order(a) - order(b),
  );
}

const order = ({ date, half }: { date: string; half: (typeof HALVES)[number] }): number =>
  Date.parse(date) + (half === "morning" ? 0 : 1);
