/** What goes when a person asks, and what must stay, until when and why: pure. */
import type { Note } from "../../../domain/plan.ts";
import { dayOf } from "../../../domain/params.ts";
import { retentionUntil } from "../../../domain/retention.ts";
import type { Status } from "../../../domain/vocabulary.ts";

export interface KeptApplication {
  id: string;
  reference: string | null;
  project: string;
  status: Status;
  receivedAt: string;
  /** Local date on which its project closed. */
  closedAt: string | null;
}

export interface KeptProfile {
  id: string;
  purpose: string;
  basis: string;
  /** Asked for consent and not answered yet. */
  asked: boolean;
  /** Local date. */
  expiresOn: string;
}

export interface KeptFile {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  since: string;
  /** Ids of applications whose papers it is one of, or whose mail carries it. */
  needed: string[];
  /** It went with the person into an employment. */
  employed: boolean;
}

export interface KeptEmployment {
  id: string;
  application: string;
  position: string;
  department: string;
  startDate: string;
}

export interface Kept {
  organisation: string;
  retentionMonths: number;
  publicSector: boolean;
  applications: readonly KeptApplication[];
  profiles: readonly KeptProfile[];
  files: readonly KeptFile[];
  employments: readonly KeptEmployment[];
}

/** Why an application stays, and the last day that it does, if that is known. */
export interface Staying {
  why: "employment" | "public" | "running" | "retention";
  until: string | null;
}

/**
 * Papers that led to an employment belong to it; those of a public body are kept until it has decided on their disposal
 * (arkivlagen 1990:782, 10 §); all others as long as a claim can be brought (GDPR, article 17.3 e). Null: nothing
 * keeps it. `today`: local date.
 */
export function stays(
  { id, status, closedAt }: KeptApplication,
  { employments, publicSector, retentionMonths }: Kept,
  today: string,
): Staying | null {
  if (status === "hired" || employments.some(({ application }) => application === id))
    return { why: "employment", until: null };
  if (publicSector) return { why: "public", until: null };
  const until = retentionUntil(closedAt, retentionMonths);
  if (until === null) return { why: "running", until };
  return until >= today ? { why: "retention", until } : null;
}

/** What an erasure does, as told before and as done. */
export interface Erasing {
  going: KeptApplication[];
  staying: { application: KeptApplication; staying: Staying }[];
  profiles: readonly KeptProfile[];
  files: KeptFile[];
  /** Nothing is left of the person. */
  whole: boolean;
}

export function erasing(kept: Kept, today: string): Erasing {
  const judged = kept.applications.map((application) => ({
    application,
    staying: stays(application, kept, today),
  }));
  const staying = judged.flatMap(({ application, staying: why }) =>
    why ? { application, staying: why } : [],
  );
  const needs = new Set(staying.map(({ application }) => application.id));
  const whole = !staying.length && !kept.employments.length;
  return {
    going: judged.flatMap(({ application, staying: why }) => (why ? [] : application)),
    staying,
    profiles: kept.profiles,
    files: kept.files.filter(
      ({ needed, employed }) => whole || !(employed || needed.some((id) => needs.has(id))),
    ),
    whole,
  };
}

/** The same in words, by key: what goes, and what stays. */
export function told(kept: Kept, plan: Erasing): { goes: Note[]; stays: Note[] } {
  const { organisation, retentionMonths: months } = kept;
  const left = kept.files.length - plan.files.length;
  return {
    goes: [
      ...plan.profiles.map(({ purpose }) => line("person.goes-profile", { purpose })),
      ...plan.going.map(({ project }) => line("person.goes-application", { project })),
      ...plan.files.map(({ filename }) => line("person.goes-file", { filename })),
      line("person.goes-account"),
      ...(plan.whole ? [line("person.goes-person")] : []),
    ],
    stays: [
      ...plan.staying.map(({ application: { project }, staying: { why, until } }) =>
        line(`person.stays-${why}`, {
          project,
          organisation,
          months,
          ...(until !== null && { until: dayOf(until) }),
        }),
      ),
      ...kept.employments.map(({ position }) =>
        line("person.stays-work", { position, organisation }),
      ),
      ...(left
        ? [line(left === 1 ? "person.stays-file" : "person.stays-files", { count: left })]
        : []),
      ...(plan.whole ? [] : [line("person.stays-contact")]),
      line("person.stays-log"),
    ],
  };
}

const line = (code: string, params?: Note["params"]): Note =>
  params ? { code, params } : { code };
