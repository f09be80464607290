/** The page on which anybody who has a contract as a file sees whether it is genuine. No link leads here to anybody. */
import "../contract/verify/define.ts";
import { host } from "./hosted.ts";

const OPENED = "verify-opened";
const element = Object.assign(document.createElement("contract-verify"), { link: "", guest: null });
host(element, OPENED, { sv: "Kontrollera ett kontrakt", en: "Check a contract" });
// There is no door: the page is open from the beginning, in the browser's language.
element.dispatchEvent(Object.assign(new Event(OPENED), { language: element.locale }));
