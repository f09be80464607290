/**
 * Who a row is about (DECISIONS.md, 11): pure. The host's own id of a person tells; else the address and an
 * agreeing name do. Two people may have one address.
 */
import type { StoredPerson } from "./statements/stored.ts";
import { namesAgree, sameName } from "../../domain/agreeing-name.ts";
import { fold, fullName } from "../../domain/fold.ts";
import { MOST_AT_ADDRESS } from "../../domain/person-fields.ts";
import { type Draft, draft, told } from "./draft.ts";
import { type Fault, refusal, warning } from "./fields.ts";
import type { IncomingPerson } from "./incoming.ts";

export type PersonField = Exclude<keyof StoredPerson, "id" | "version" | "emailFold">;

/** Whom a row is about, or why that cannot be. */
export type Told = { person: Draft<StoredPerson> | null; warnings: Fault[] } | { refused: Fault };

/** What one row said of a person: the fields that it changed, and what of it is worth a look. */
export interface Telling {
  fields: PersonField[];
  warnings: Fault[];
}

export class People {
  readonly drafts: Map<string, Draft<StoredPerson>>;
  readonly #byAddress = new Map<string, Set<string>>();
  readonly #everAt = new Map<string, Set<string>>();
  readonly #byHost = new Map<string, string>();

  constructor(known: readonly StoredPerson[]) {
    this.drafts = new Map(known.map((person) => [person.id, draft(person)]));
    for (const { next } of this.drafts.values()) this.#enter(next);
  }

  of(id: string): Draft<StoredPerson> {
    return this.drafts.get(id)!;
  }

  /** The person of an application that is new; null: of nobody we know. */
  ofNew(words: IncomingPerson): Told {
    const own = words.externalId === undefined ? undefined : this.#byHost.get(words.externalId);
    if (own !== undefined) return this.#told(this.of(own), words);
    const there = this.#at(words.email);
    const able = there.filter(({ next }) => !contradicts(next, words));
    const agreeing = able.filter(({ next }) => namesAgree(next, words));
    const same = agreeing.filter(({ next }) => sameName(next, words));
    const [person, ...more] = same.length ? same : agreeing;
    if (person && !more.length) return { person, warnings: [] };
    if (there.length >= MOST_AT_ADDRESS) return CROWDED;
    return { person: null, warnings: sharedAddress(there) };
  }

  /** Is a row about an application that we know about the same person? One of name and address may change. */
  ofKnown(id: string, words: IncomingPerson): Told {
    const person = this.of(id);
    const { next } = person;
    const { renamed, moved } = differences(next, words);
    const own = words.externalId === undefined ? undefined : this.#byHost.get(words.externalId);
    if (contradicts(next, words) || (own !== undefined && own !== id))
      return { refused: refusal("another_person") };
    if (own === id) return this.#told(person, words);
    if (renamed && moved) return { refused: refusal("another_person") };
    const others = this.#at(moved ? words.email : next.email).filter((each) => each !== person);
    const taken = others.some(
      (each) => !contradicts(each.next, words) && namesAgree(each.next, words),
    );
    if (taken && (renamed || moved))
      return { refused: refusal(renamed ? "another_person" : "address_taken") };
    return this.#told(person, words);
  }

  /** It is this person, whatever of them is another than before. */
  #told(person: Draft<StoredPerson>, words: IncomingPerson): Told {
    const { next } = person;
    const { renamed, moved } = differences(next, words);
    const others = moved ? this.#at(words.email) : [];
    if (others.length >= MOST_AT_ADDRESS) return CROWDED;
    const warnings = [
      ...(renamed ? [warning("name_changed", "firstName", { name: fullName(next) })] : []),
      ...(moved && next.emailFold !== null ? [warning("address_changed", "email")] : []),
      ...sharedAddress(others),
    ];
    return { person, warnings };
  }

  add(id: string, language: string): Draft<StoredPerson> {
    const next: StoredPerson = {
      id,
      externalId: null,
      version: 1,
      firstName: "",
      lastName: "",
      email: null,
      emailFold: null,
      phone: null,
      address: null,
      postalCode: null,
      city: null,
      language,
      protectedIdentity: false,
    };
    const created = { stored: null, next };
    this.drafts.set(id, created);
    return created;
  }

  /** Protection is raised and never lowered here: that takes an explicit call (DECISIONS.md, 11). */
  tell(person: Draft<StoredPerson>, words: IncomingPerson): Telling {
    const before = person.next;
    const lowers = before.protectedIdentity && words.protectedIdentity === false;
    const { email } = words;
    person.next = {
      ...before,
      ...told({
        ...words,
        emailFold: email === undefined ? undefined : foldOf(email),
        protectedIdentity: lowers ? undefined : words.protectedIdentity,
      }),
    };
    this.#leave(before);
    this.#enter(person.next);
    const fields = (Object.keys(words) as PersonField[]).filter(
      (field) => before[field] !== person.next[field],
    );
    return {
      fields,
      warnings: lowers ? [warning("protection_kept", "protectedIdentity")] : [],
    };
  }

  /** Everyone who was or comes to be at the address: whoever else is found there came meanwhile. */
  seenAt(emailFold: string | null): string[] {
    return emailFold === null ? [] : [...(this.#everAt.get(emailFold) ?? [])];
  }

  #at(email: string | null | undefined): Draft<StoredPerson>[] {
    return [...(this.#byAddress.get(email ? fold(email) : "") ?? [])].map((id) => this.of(id));
  }

  #enter({ id, emailFold, externalId }: StoredPerson): void {
    if (externalId !== null) this.#byHost.set(externalId, id);
    if (emailFold === null) return;
    for (const index of [this.#byAddress, this.#everAt])
      index.set(emailFold, (index.get(emailFold) ?? new Set()).add(id));
  }

  #leave({ id, emailFold }: StoredPerson): void {
    if (emailFold !== null) this.#byAddress.get(emailFold)?.delete(id);
  }
}

const CROWDED = { refused: refusal("crowded_address", { max: MOST_AT_ADDRESS }) };

/** What is not said is no other. */
const differences = (next: StoredPerson, words: IncomingPerson) => ({
  renamed: !namesAgree(next, words),
  moved: words.email !== undefined && foldOf(words.email) !== next.emailFold,
});

const foldOf = (email: string | null): string | null => (email ? fold(email) : null);

/** The host says that it is somebody else. */
const contradicts = ({ externalId }: StoredPerson, words: IncomingPerson): boolean =>
  externalId !== null && words.externalId !== undefined && externalId !== words.externalId;

const sharedAddress = (others: readonly Draft<StoredPerson>[]): Fault[] =>
  others.length ? [warning("shared_address", "email", { name: fullName(others[0]!.next) })] : [];
