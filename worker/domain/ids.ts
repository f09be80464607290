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
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** Makes ids; handed to pure code so that a plan decides nothing by chance. */
export type NewId = (prefix: IdPrefix) => string;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** `prefix_` and 26 Crockford characters: 48 bits of time, 82 of chance, so that ids sort by age. */
export const newId: NewId = (prefix) => {
  let time = Date.now();
  let head = "";
  for (let i = 0; i < 10; i += 1) {
    head = ALPHABET[time % 32] + head;
    time = Math.floor(time / 32);
  }
  const random = crypto.getRandomValues(new Uint8Array(16));
  return `${prefix}_${head}${Array.from(random, (byte) => ALPHABET[byte % 32]).join("")}`;
};
