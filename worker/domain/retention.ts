import { addMonths } from "./localtime.ts";

/**
 * The last day an application is kept: some months after its project closed (Diskrimineringslagen
 * 6 kap. 4 §: a claim about employment must be brought within two years). Null while the project runs.
 */
export const retentionUntil = (closedAt: string | null, months: number): string | null =>
  closedAt === null ? null : addMonths(closedAt, months);
