import { trimUnseen } from "./text.ts";

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * One addr-spec (RFC 5322 without quotes, comments and groups), at most 254 characters (RFC 5321).
 * The domain may be Unicode and comes back as punycode; the local part must be ASCII.
 * Returns what is to be stored and sent to, or null. Nothing is trimmed or repaired.
 */
export function parseAddress(text: string): string | null {
  const at = text.lastIndexOf("@");
  if (at < 1 || text.length > 254) return null;
  const local = text.slice(0, at);
  if (local.length > 64 || !LOCAL.test(local)) return null;
  const domain = toAscii(text.slice(at + 1));
  if (!domain) return null;
  const address = `${local}@${domain}`;
  return address.length <= 254 ? address : null;
}

/** An address as somebody gives it: without what nobody sees around it (DECISIONS.md, 30). */
export const readAddress = (text: string): string | null => parseAddress(trimUnseen(text));

function toAscii(domain: string): string | null {
  if (!domain || /[\s/:?#@\\[\]%<>"'(),;]|\p{Cc}|\p{Cf}/u.test(domain)) return null;
  let host: string;
  try {
    host = new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
  const labels = host.split(".");
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null;
  return /^\d+$/.test(labels[labels.length - 1]!) ? null : host;
}
