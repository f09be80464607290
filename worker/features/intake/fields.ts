import { isDate, parseDate, toInstant } from "../../domain/localtime.ts";
import { PERSON_FIELDS } from "../../domain/person-fields.ts";
import { oneLine, type Parse, textFault, trimUnseen } from "../../domain/text.ts";

/** Why a field, or a whole row when `field` is null, cannot be taken. Never holds what was sent. */
export interface Fault {
  code: string;
  field: string | null;
  params?: Record<string, string | number>;
}

/** Of a whole row. */
export const refusal = (code: string, params?: Fault["params"]): Fault => ({
  code,
  field: null,
  ...(params && { params }),
});

export const warning = (code: string, field: string | null, params?: Fault["params"]): Fault => ({
  code,
  field,
  ...(params && { params }),
});

const fault = (code: string, params?: Fault["params"]) => ({ code, ...(params && { params }) });

/** Text of several lines, at most `max` characters. Line ends become LF, whatever the file's are. */
export const prose =
  (max: number): Parse =>
  (text) => {
    const wrong = textFault(text);
    if (wrong) return fault(wrong);
    const value = text.replaceAll(/\r\n?/g, "\n");
    return value.length > max ? fault("too_long", { max }) : { value };
  };

/** A language tag (BCP 47) in short: language, maybe script and region. */
export const language: Parse = (text) => {
  const value = trimUnseen(text);
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(value)
    ? { value }
    : fault("invalid_language");
};

export const localDate: Parse = (text) => {
  const value = parseDate(text);
  return value === null ? fault("invalid_date") : { value };
};

export const yesNo: Parse<boolean> = (text) => {
  const word = trimUnseen(text).toLowerCase();
  if (["ja", "yes", "true", "1"].includes(word)) return { value: true };
  return ["nej", "no", "false", "0"].includes(word) ? { value: false } : fault("invalid_yes_no");
};

/**
 * When an application came, as an ISO instant: from an instant with its offset, a local time of the
 * organisation's zone, or a local date, which counts as noon so that every zone in Europe shows that day.
 */
export const received =
  (zone: string): Parse =>
  (text) => {
    const parts =
      /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(
        trimUnseen(text),
      );
    if (!parts || !isDate(parts[1]!)) return fault("invalid_date");
    const [, date, time = "12:00", seconds = "", offset] = parts;
    if (offset) {
      const instant = new Date(`${date}T${time}${seconds}${offset}`);
      return Number.isNaN(instant.getTime())
        ? fault("invalid_date")
        : { value: instant.toISOString() };
    }
    const local = toInstant(`${date}T${time}`, zone);
    const extra = Number(seconds.slice(1)) * 1000;
    if ("fault" in local || extra >= 60_000) return fault("invalid_date");
    return { value: new Date(local.instant.getTime() + Math.floor(extra)).toISOString() };
  };

/** How each field is read, from a cell or from JSON alike. Lengths are in UTF-16 units. */
export const FIELDS = {
  projectId: oneLine(100),
  projectTitle: oneLine(200),
  department: oneLine(200),
  applyBy: localDate,
  closedAt: localDate,
  applicationId: oneLine(100),
  candidateId: oneLine(100),
  ...PERSON_FIELDS,
  language,
  coverLetter: prose(50_000),
  question: prose(1000),
  answer: prose(10_000),
} satisfies Record<string, Parse>;

export const MOST_ANSWERS = 50;
