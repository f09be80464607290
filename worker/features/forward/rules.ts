/** Recipients of one forward: each gets a message of their own (DECISIONS.md, 14), and the plan shows them all. */
export const MOST_RECIPIENTS = 20;
