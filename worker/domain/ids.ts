export const ID_PREFIXES = [
  "app",
  "cand",
  "proj",
  "org",
  "rcpt",
  "op",
  "msg",
  "file",
  "emp",
  "prof",
  "key",
  "tmpl",
  "text",
  "pan",
  "rev",
  "guest",
  "hold",
  "int",
  "slot",
  "feed",
  "letter",
  "print",
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** Makes ids; handed to pure code so that a plan decides nothing by chance. */
export type NewId = (prefix: IdPrefix) => string;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

let lastTime = 0;
let count = 0;

/**
 * `prefix_` and 26 Crockford characters: 10 of time, 4 of a count within the millisecond (from a random
 * start), 12 of chance. Ids of one isolate sort in the order they were made; they are no secrets.
 */
export const newId: NewId = (prefix) => {
  const random = crypto.getRandomValues(new Uint8Array(14));
  const time = Date.now();
  count = time === lastTime ? count + 1 : ((random[12]! << 8) | random[13]!) % 2 ** 15;
  lastTime = time;
  const chance = Array.from(random.subarray(0, 12), (byte) => ALPHABET[byte % 32]).join("");
  return `${prefix}_${digits(time, 10)}${digits(count, 4)}${chance}`;
};

function digits(value: number, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
    text = ALPHABET[rest % 32]! + text;
  return text;
}
