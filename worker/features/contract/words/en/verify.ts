import type { words as sv } from "../sv/verify.ts";

export const words: Record<keyof typeof sv, string> = {
  "verify.heading": "Is the contract genuine?",
  "verify.lead":
    "Have you been given an employment contract as a file? Here you see whether it was issued from here, and whether it is the latest version.",
  "verify.calm":
    "The file stays on your device. Only its checksum is compared, and no personal data is shown.",
  "verify.file": "The contract as a PDF",
  "verify.choose": "Choose a file",
  "verify.drop": "or drop it here",
  "verify.working": "Checking {filename} …",
  "verify.current": "The contract is genuine",
  "verify.current-more":
    "{filename} is version {number} of a contract that {organisation} has issued. It is the latest version, and nothing in the file has been changed.",
  "verify.superseded": "There is a newer version",
  "verify.superseded-more":
    "{filename} is genuine: version {number} of a contract that {organisation} has issued. But version {newer} has taken its place.",
  "verify.withdrawn": "The contract is no longer valid",
  "verify.withdrawn-more":
    "{filename} is genuine: version {number} of a contract that {organisation} has issued. But it no longer holds.",
  "verify.unknown": "The file is unknown",
  "verify.unknown-more":
    "{filename} is no contract that was sent from here, or the file has been changed since. To save it anew, or to print and scan it, is enough. Contracts that have been erased are unknown, too. Ask whoever gave you the file for the original.",
  "verify.sum": "The file’s checksum (SHA-256):",
  "verify.unread": "The file could not be read. Choose it again.",
  "verify.rate_limited": "That was many tries in a short time. Wait a minute and try again.",
  "verify.unsent": "It could not be checked. See that you are connected, and try again.",
};
