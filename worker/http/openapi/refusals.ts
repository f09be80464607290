import type { ProblemCode } from "../../domain/errors.ts";
import type { AnyRoute, Policy } from "../route.ts";

/** How one comes in, and what is answered to who may not. */
export const ACCESS: Record<
  Policy,
  { scheme: string | null; words: string; refused: ProblemCode[] }
> = {
  session: {
    scheme: "session",
    words: "With a session token.",
    refused: ["unauthenticated", "forbidden", "rate_limited"],
  },
  colleague: {
    scheme: "session",
    words: "With a session token, also one that may do nothing but review.",
    refused: ["unauthenticated", "forbidden", "rate_limited"],
  },
  key: {
    scheme: "key",
    words: "With an API key, from a server: pages in a browser cannot read the answer.",
    refused: ["unauthenticated", "rate_limited"],
  },
  guest: {
    scheme: "guest",
    words: "With the token that a guest's link was exchanged for.",
    refused: ["unauthenticated", "forbidden", "rate_limited"],
  },
  link: {
    scheme: null,
    words: "Without a token: the personal link stands in the body.",
    refused: ["rate_limited"],
  },
  public: { scheme: null, words: "Without a token.", refused: ["rate_limited"] },
  open: { scheme: null, words: "Without a token.", refused: ["rate_limited"] },
  signed: {
    scheme: "signed",
    words: "The body's signature is checked before anything else.",
    refused: ["unauthenticated"],
  },
};

/** What a route may refuse with a 4xx: by its policy and its parts, and what it says itself. */
export function refusalsOf(route: AnyRoute): ProblemCode[] {
  const { policy, params, query, body, binary, idempotent, problems = [] } = route;
  const codes: ProblemCode[] = [...ACCESS[policy].refused];
  if (params) codes.push("not_found");
  if (params || query || body || binary) codes.push("invalid_input");
  if (body) codes.push("unsupported_media_type");
  if (body || binary) codes.push("payload_too_large");
  if (idempotent) codes.push("idempotency_mismatch");
  return [...new Set([...codes, ...problems])];
}
