/** What a recruiter reads of interviews: what was offered, and who said what. */
import * as z from "zod";
import { instant } from "../../../http/schemas/parts.ts";
import { ANSWER_SOURCES, FORMATS, INTERVIEW_KINDS, INVITATION_STATES } from "../rules/interview.ts";
import { halfDay } from "./answers.ts";

const id = z.string();

export const interviewSlot = z.object({
  id,
  start: instant,
  end: instant,
  capacity: z.int(),
  taken: z.int().describe("Seats that somebody has, or that are held for who waits"),
  closed: z.boolean(),
});

export const interviewCandidate = z.object({
  invitation: id,
  application: id,
  name: z.string(),
  state: z.enum(INVITATION_STATES),
  seen: z.int().describe("Version of the invitation, which an answer names"),
  slot: id.nullable(),
  offer: z
    .object({ slot: id, until: instant })
    .nullable()
    .describe("A seat that is held for who waits, and until when"),
  answeredAt: instant.nullable(),
  via: z.enum(ANSWER_SOURCES).nullable().describe("A recruiter recorded the answer: how it came"),
  halfDays: z.array(halfDay),
  wish: z.string().nullable(),
  needs: z.string().nullable(),
});

const interviewHost = z.object({
  name: z.string(),
  email: z.string(),
  needs: z.boolean().describe("May read what the candidates they meet need"),
  absences: z
    .array(z.object({ date: z.iso.date(), suggestion: z.string().nullable() }))
    .describe("Days on which they said that they cannot, and what would suit them instead"),
});

export const interview = z
  .object({
    id,
    project: z.object({ id, title: z.string() }),
    kind: z.enum(INTERVIEW_KINDS),
    format: z.enum(FORMATS),
    place: z.string().nullable(),
    directions: z.string().nullable(),
    link: z.string().nullable(),
    bring: z.string().nullable(),
    pay: z.string().nullable(),
    minutes: z.int(),
    timeZone: z.string(),
    answerBy: z.iso.date(),
    createdAt: instant,
    by: z.object({ id, name: z.string() }),
    hosts: z.array(interviewHost),
    slots: z.array(interviewSlot),
    candidates: z.array(interviewCandidate),
  })
  .describe("An interview or information meeting, with its slots and who is invited");
export type InterviewWire = z.output<typeof interview>;
