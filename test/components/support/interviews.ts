import type { InterviewWire } from "../../../worker/features/interview/schemas/interviews.ts";
import { type Answer, ok, problem } from "./answers.ts";

const slot = (n: number, start: string, end: string, taken = 0) => ({
  id: `slot_${n}`,
  start,
  end,
  capacity: 1,
  taken,
  closed: false,
});

/** An invitation of the first project with three times, of which one is taken. */
export const interview = (change: Partial<InterviewWire> = {}): InterviewWire => ({
  id: "int_1",
  project: { id: "proj_1", title: "Projektledare ”Öresund 2030”" },
  kind: "interview",
  format: "video",
  place: null,
  directions: null,
  link: "https://video.bjorkvik.example/1",
  bring: null,
  pay: null,
  minutes: 30,
  timeZone: "Europe/Stockholm",
  answerBy: "2099-12-01",
  createdAt: "2026-11-20T09:00:00Z",
  by: { id: "anna.ek", name: "Anna Ek" },
  hosts: [{ name: "Anna Ek", email: "anna.ek@bjorkvik.example", needs: false, absences: [] }],
  slots: [
    slot(1, "2099-12-07T08:00:00.000Z", "2099-12-07T08:30:00.000Z"),
    slot(2, "2099-12-07T09:00:00.000Z", "2099-12-07T09:30:00.000Z", 1),
    slot(3, "2099-12-08T08:00:00.000Z", "2099-12-08T08:30:00.000Z"),
  ],
  candidates: [],
  ...change,
});

/** The interviews of the stand-in for the API. */
export class FakeInterviews {
  readonly all: InterviewWire[] = [];

  answer(id: string): Answer {
    if (!id) return ok({ data: this.all, next: null });
    const found = this.all.find((each) => each.id === id);
    return found ? ok(found) : problem(404, "not_found");
  }
}
