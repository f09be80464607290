/** The number that a person types before many irreversible messages leave (DECISIONS.md, 6). */
import { CONFIRM_ABOVE } from "./vocabulary.ts";

interface Planned {
  lasting: readonly unknown[];
  messages: readonly unknown[];
  /** Wants the number however small it is. */
  byNumber?: boolean;
}

/** An application counts for one, or for each of the messages that cannot be taken back. */
const countOf = (plan: Planned | null): number =>
  plan?.lasting.length ? Math.max(1, plan.messages.length) : 1;

/** Null: none need be typed. `plans`: of every application; what has none counts like the most of the others. */
export function toConfirm(plans: readonly (Planned | null)[]): number | null {
  const lasting = plans.flatMap((plan) => (plan?.lasting.length ? [countOf(plan)] : []));
  const asked = sum(lasting) > CONFIRM_ABOVE || plans.some((plan) => plan?.byNumber);
  return asked ? confirmed(plans) : null;
}

/** What is meant by these of them. */
export function confirmed(plans: readonly (Planned | null)[]): number {
  const most = plans.reduce((found, plan) => Math.max(found, countOf(plan)), 1);
  return sum(plans.map((plan) => (plan ? countOf(plan) : most)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
