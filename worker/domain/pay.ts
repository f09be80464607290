/** Pay as it is agreed: exact decimal text, no number is made of it. */
import type { Locale } from "./locale.ts";

export const PAY_PERIODS = ["month", "hour", "year"] as const;

/** ISO 4217, each with two decimals. */
export const CURRENCIES = ["SEK", "EUR", "NOK", "DKK", "GBP", "USD", "CHF", "PLN"] as const;

export interface Pay {
  /** Exact decimal text, "38500" or "189.50": never a float. */
  amount: string;
  period: (typeof PAY_PERIODS)[number];
  currency: (typeof CURRENCIES)[number];
}

/** A point, at most two decimals, and more than nothing. */
export const isAmount = (text: string): boolean =>
  /^(?!0+(?:\.0+)?$)\d{1,9}(?:\.\d{1,2})?$/.test(text);

/** "38 500", "38 500,50": digits as people of that language group them. */
export function amountText(locale: Locale, amount: string): string {
  const [whole, fraction] = amount.split(".") as [string, string?];
  const [thousands, point] = locale === "sv" ? ["\u00a0", ","] : [",", "."];
  const grouped = whole.replace(/^0+(?=\d)/, "").replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction.padEnd(2, "0")}`;
}
