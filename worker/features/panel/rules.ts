/** What a panel is opened with, and extended by. */
import type { PanelOptions, PanelReminders, ReviewerKind } from "../../domain/panel.ts";
import type { Locale } from "../../domain/vocabulary.ts";

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
