import type { Params } from "./params.ts";
import type { Status } from "./vocabulary.ts";

/** One field of the input that cannot be taken, by its path from the body's root. */
export interface FieldError {
  path: (string | number)[];
  code: string;
  params?: Params;
}

/** The closed union of everything the API can answer besides success. Stable: integrators switch on it. */
export type ProblemCode =
  | "invalid_input"
  | "blocked"
  | "not_allowed"
  | "not_undoable"
  | "version_conflict"
  | "confirmation_required"
  | "idempotency_mismatch"
  | "not_found"
  | "gone"
  | "unauthenticated"
  | "forbidden"
  | "payload_too_large"
  | "unsupported_media_type"
  | "rate_limited"
  | "unavailable"
  | "internal_error";

/** Who was faster, when, and where the application stands now. */
export interface ConflictFacts {
  by: string;
  at: string;
  status: Status;
  deleted: boolean;
  version: number;
}

/** Anything a caller is told instead of a result. `extra` is merged into the problem document. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extra: Record<string, unknown>;
  constructor(code: ProblemCode, extra: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

export class InvalidInput extends Problem {
  constructor(errors: FieldError[]) {
    super("invalid_input", { errors });
  }
}

export class NotAllowed extends Problem {
  constructor(reason: string, extra: Record<string, unknown> = {}) {
    super("not_allowed", { reason, ...extra });
  }
}

export class VersionConflict extends Problem {
  constructor(conflict: ConflictFacts | null) {
    super("version_conflict", conflict ? { conflict } : {});
  }
}

export class NotFound extends Problem {
  constructor() {
    super("not_found");
  }
}
