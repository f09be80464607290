import { ID_PREFIXES } from "../../../worker/domain/ids.ts";

const ID = new RegExp(`(?<![a-z])(${ID_PREFIXES.join("|")})_[0-9a-z]{26}(?![0-9a-z])`, "g");
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const DIGEST = /(?<![\w-])[0-9a-f]{64}(?![\w-])/g;
/** What only the server's key can make of an id, in a link. */
const MAC = /((?:rev|msg|guest|feed|prof)#\d+)(?:\.\d+)?\.[\w-]{43}(?![\w-])/g;
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]{43}(?![\w-])/g;
/** Where a page ends (worker/http/paging.ts). */
const CURSOR = /(?<=^|cursor=)WyI[\w-]+=*/g;

/**
 * Names in place of whatever chance makes: "app#1" for the first application that the record names, so that
 * it reads the same on each run, however many ids were drawn. Tokens are shown by what they say.
 */
export class Names {
  readonly #given = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #secrets: [RegExp, string][] = [];

  /** From now on, a secret that was read out of a mail or an answer goes by this name. */
  hide(secret: string, name: string): void {
    const exact = secret.replaceAll(/[^\w\s-]/g, "\\$&");
    this.#secrets.push([new RegExp(`(?<![\\w-])${exact}(?![\\w-])`, "g"), name]);
  }

  /** `exact`: a digest is one of known content, and stands as it is. */
  in(text: string, exact = false): string {
    let said = text
      .replaceAll(CURSOR, decoded)
      .replaceAll(JWT, (token) => `jwt ${decoded(token.split(".")[1]!)}`);
    for (const [secret, name] of this.#secrets) said = said.replaceAll(secret, name);
    said = said
      .replaceAll(ID, (id, prefix: string) => this.#name(prefix, id))
      .replaceAll(UUID, (id) => this.#name("uuid", id))
      .replaceAll(MAC, "$1.mac");
    return exact ? said : said.replaceAll(DIGEST, (digest) => this.#name("digest", digest));
  }

  /** As {@link in}, for what the record has named already; what it has not goes by no number. */
  known(text: string): string {
    return this.#given.get(text) ?? (DIGEST.test(text) ? "unnamed" : this.in(text));
  }

  #name(kind: string, value: string): string {
    const known = this.#given.get(value);
    if (known) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    this.#given.set(value, `${kind}#${count}`);
    return `${kind}#${count}`;
  }
}

const decoded = (text: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)),
  );
