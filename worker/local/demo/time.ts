import { toInstant } from "../../domain/localtime.ts";
import { addDays } from "../../domain/workdays.ts";

/** Times of the demo organisation's past, told from today. */
export class Past {
  /** Local date. */
  readonly today: string;
  readonly #zone: string;

  constructor(today: string, zone: string) {
    this.today = today;
    this.#zone = zone;
  }

  /** Local date so many days from today. */
  day(days: number): string {
    return addDays(this.today, days);
  }

  /** The instant of a time of day, "09:12", on such a date; a time that the clocks skip is not among those used. */
  at(days: number, time: string): Date {
    const found = toInstant(`${this.day(days)}T${time}`, this.#zone);
    if ("fault" in found) throw new Error(`${this.day(days)} has no ${time}`);
    return found.instant;
  }
}
