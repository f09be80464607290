/** What a panel is opened with and extended by, and who may. */
import type { Actor } from "../../../domain/actor.ts";
import type { PanelOptions, PanelReminders, ReviewerKind } from "./panel.ts";
import type { Locale } from "../../../domain/vocabulary.ts";

export interface NewReviewer {
  id: string;
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Locale;
  /** Above 1 for who was revoked and is asked again: under their old id, with a link of their own. */
  linkVersion: number;
  /** Is in the panel already, and is written to because no invitation has left or waits to. */
  again?: true;
}

/** A reviewer with the instant at which their invitation leaves. */
export type Invitee = NewReviewer & { sendAt: string };

export interface PanelData {
  project: string;
  options: PanelOptions;
  /** Local date, and the instant at which it ends. */
  deadline: string;
  deadlineAt: string;
  reminders: PanelReminders;
  reviewers: Invitee[];
}

export interface PanelExtension {
  deadline: string;
  deadlineAt: string;
  reviewers: Invitee[];
}

/** A panel that exists, as an action that adds to it sees it. */
export interface Panel {
  id: string;
  project: string;
  options: PanelOptions;
  /** Local date. */
  deadline: string;
  reviewers: PanelReviewer[];
  /** Applications that are in it. */
  applications: string[];
  seers: Seer[];
}

export interface PanelReviewer {
  id: string;
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Locale;
  linkVersion: number;
  revoked: boolean;
  submitted: boolean;
  /** Has come in, or an invitation to them has left or waits to. */
  asked: boolean;
}

/** Who has looked at what reviewers say, by the host's id and a folded address; "" for none. */
export interface Seer {
  actor: string;
  email: string;
}

/** Has who reviews under that folded address seen what others say here? Of oneself the asker's id tells it too. */
export const hasSeen = (
  seers: readonly Seer[],
  address: string,
  asker: { id: string; address: string },
): boolean =>
  seers.some(
    ({ actor, email }) => email === address || (actor === asker.id && asker.address === address),
  );

/**
 * May this actor put more into the panel? Only who reaches every candidate in it; one that nobody is in is the
 * project's, and out of reach of a session that is narrowed to applications.
 */
export const reachesPanel = (
  { projects, applications }: Actor,
  panel: { project: string; applications: readonly string[] },
): boolean =>
  (!projects || projects.includes(panel.project)) &&
  (!applications ||
    (panel.applications.length > 0 && panel.applications.every((id) => applications.includes(id))));
