/** Amounts as people write them, and as exact decimal text: no number is made of either. */
import type { Locale } from "../../../worker/domain/vocabulary.ts";
import { filled } from "./form.ts";

/** "38 500,50" → "38500.50"; what cannot be an amount stays as it is written, for the API to say so. */
export const amountIn = (written: string): string | undefined =>
  filled(written.replaceAll(/[\s\u00a0\u202f]/gu, "").replace(",", "."));

/** "38500.50" → "38500,50" in Swedish. */
export const amountOut = (amount: string, locale: Locale): string =>
  locale === "sv" ? amount.replace(".", ",") : amount;
