/** What the stand-in for the API is asked, and what it answers. */
import type { ActionId } from "../../../worker/domain/vocabulary.ts";
import type { ProblemWire } from "../../../worker/http/schemas/problems.ts";

type Input = Record<string, unknown>;

export interface Asked {
  method: string;
  path: string;
  body: {
    action?: ActionId;
    input?: Input;
    applications?: { id: string; version?: number; input?: Input }[];
  } & Input;
  key: string | null;
  authorization: string | null;
  language: string | null;
}

export type Answer = { status: number; body: unknown };
export const problem = (
  status: number,
  code: string,
  extra: Partial<ProblemWire> = {},
): Answer => ({
  status,
  body: {
    type: `https://vidare.example/${code}`,
    title: code,
    status,
    code,
    detail: `Problem: ${code}`,
    requestId: "req_1",
    ...extra,
  },
});

export const ok = (body: unknown): Answer => ({ status: 200, body });
