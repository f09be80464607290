import type { Chance } from "../chance.ts";

export interface InventedPerson {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  address: string;
  postalCode: string;
  city: string;
}

/** Given names with the family names that people who have them often bear; a quarter mixes. */
const FAMILIES: readonly (readonly [given: string, family: string])[] = [
  [
    "Elin Karin Maria Johanna Emma Sofia Linnéa Ingrid Hanna Matilda Frida Åsa Kerstin Malin Josefin Ebba",
    "Andersson Lindqvist Bergström Nyström Sjögren Hellberg Wallin Åkerlund Ekström Hedlund Norberg Söderlund",
  ],
  [
    "Johan Erik Fredrik Magnus Oskar Henrik Mattias Björn Gustav Anders Viktor Håkan Östen Jonas Tobias Simon",
    "Karlsson Svensson Öberg Lundgren Forsberg Engström Holmqvist Sandberg Åström Nordin Fransson Dahlberg",
  ],
  [
    "Fatima Amina Layla Noor Yasmin Ahmed Omar Samir Karim Hassan",
    "Haddad Rahimi Nasser Mansour Khalil Saleh Farah Ismail Yusuf",
  ],
  [
    "Aino Päivi Kaisa Eeva Mikko Jari Timo Antti",
    "Virtanen Mäkelä Korhonen Hämäläinen Lehtonen Nieminen",
  ],
  [
    "Katarzyna Agnieszka Łukasz Paweł Zdeněk Jiří Marek Ivana",
    "Kowalczyk Nowak Wójcik Dvořák Horák Kučera Mazur",
  ],
  [
    "Jelena Amra Mirza Dragan Selma Nermin Zeynep Emre Gülşah",
    "Đorđević Hodžić Petrović Begović Yılmaz Öztürk Demir",
  ],
  ["Máret Áile Ante Nils-Ánte", "Sara Valkeapää Länta Blind"],
];

const STREETS =
  "Storgatan Ängsvägen Björkallén Kvarngatan Skolgatan Tallvägen Åsgatan Hamngatan Parkvägen Rönnvägen".split(
    " ",
  );
/** Invented towns around an invented one, with postal codes that no town has. */
const TOWNS: readonly (readonly [string, string])[] = [
  ["Björkvik", "123 50"],
  ["Björkvik", "123 52"],
  ["Björkvik", "123 54"],
  ["Kvistbro", "123 61"],
  ["Mellansjö", "123 70"],
  ["Nordfjärd", "123 83"],
];

/** Letters that are none of ASCII with a mark on it. */
const ASCII: Record<string, string> = { ł: "l", đ: "d", ı: "i", ø: "o", þ: "th", æ: "ae" };

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z]/g, (letter) => ASCII[letter] ?? "");

/** A name, and the local part of an address that it makes. */
function inventName(chance: Chance): { firstName: string; lastName: string; local: string } {
  // Most applicants have Swedish names.
  const family = chance.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 5, 6]);
  const other = chance.below(4) ? family : chance.below(FAMILIES.length);
  const firstName = chance.pick(FAMILIES[family]![0].split(" "));
  const lastName = chance.pick(FAMILIES[other]![1].split(" "));
  return { firstName, lastName, local: `${plain(firstName)}.${plain(lastName)}` };
}

/** Somebody who does not exist: telephone numbers are of the series kept for fiction (PTS). */
export function inventPerson(chance: Chance, taken: Set<string>): InventedPerson {
  let name = inventName(chance);
  // That two have the same name happens, but seldom.
  for (let tries = 0; tries < 5 && taken.has(name.local); tries += 1) name = inventName(chance);
  const { firstName, lastName, local } = name;
  const number = taken.has(local) ? String(taken.size) : "";
  taken.add(local);
  const [city, postalCode] = chance.pick(TOWNS);
  return {
    firstName,
    lastName,
    email: `${local}${number}@example.com`,
    phone: `070-174 06 ${String(5 + chance.below(95)).padStart(2, "0")}`,
    address: `${chance.pick(STREETS)} ${1 + chance.below(60)}`,
    postalCode,
    city,
  };
}
