import type { Teller } from "./teller.ts";

/** One part of the story, in a file of its own in the record. */
export interface Chapter {
  title: string;
  /** When it begins. */
  at: string;
  /** Named steps, each from where the one before left off. */
  steps: Record<string, (teller: Teller) => Promise<unknown>>;
}
