/** A stand-in for the candidate's part of the API, as its schemas say. */
import type { InterviewDoor } from "../../../worker/features/interview/guests.ts";
import type {
  AnswerBody,
  InvitationWire,
} from "../../../worker/features/interview/schemas/answers.ts";
import { type Answer, ok, problem } from "../support/answers.ts";

interface Asked {
  method: string;
  path: string;
  body: Record<string, unknown>;
  authorization: string | null;
  key: string | null;
}

const slot = (id: string, start: string, end: string) => ({
  id,
  start,
  end,
  free: true,
  own: false,
});

export class FakeInvitation {
  readonly asked: Asked[] = [];
  readonly door: InterviewDoor = {
    guest: "inv_1",
    organisation: "Björkviks kommun",
    project: "Lärare 7–9",
    asker: "Anna Ek",
    firstName: "Åsa",
    language: "sv",
    kind: "interview",
    answerBy: "2099-11-20",
    answerByAt: "2099-11-20T22:59:59Z",
    timeZone: "Europe/Stockholm",
    over: false,
    codeTo: null,
    codeUntil: null,
    brand: { organisation: "Björkviks kommun", accent: null, logo: null, privacy: null },
  };
  invitation: InvitationWire = {
    state: "awaiting",
    seen: 1,
    movedFrom: null,
    kind: "interview",
    format: "in-person",
    organisation: "Björkviks kommun",
    project: "Lärare 7–9",
    department: "Ekbackaskolan",
    firstName: "Åsa",
    asker: { name: "Anna Ek", email: "anna.ek@bjorkvik.example" },
    hosts: ["Anna Ek", "ליאת כהן"],
    minutes: 45,
    place: "Storgatan 1, Björkvik",
    directions: "Buss 3.\nPlan 1.",
    link: null,
    bring: "Legitimation",
    pay: "38 000–44 000 kr",
    timeZone: "Europe/Stockholm",
    answerBy: "2099-11-20",
    answerByAt: "2099-11-20T22:59:59Z",
    // A Tuesday and a Wednesday.
    slots: [
      slot("a", "2099-12-01T07:00:00Z", "2099-12-01T07:45:00Z"),
      slot("b", "2099-12-01T12:30:00Z", "2099-12-01T13:15:00Z"),
      slot("c", "2099-12-02T23:30:00Z", "2099-12-03T00:15:00Z"),
    ],
    halfDays: [],
    wish: null,
    needs: null,
    offer: null,
    may: {
      choose: true,
      otherTime: true,
      decline: true,
      wait: false,
      stopWaiting: false,
      withdraw: true,
    },
  };
  /** Answers in place of the API; "network": nothing arrives. */
  meddle: (asked: Asked) => Answer | "network" | undefined = () => undefined;
  readonly #fetch = globalThis.fetch;

  install(): this {
    globalThis.fetch = async (input, init = {}) => {
      const url = new URL(String(input), location.href);
      if (url.origin !== "http://api.test") return this.#fetch(input, init);
      const headers = new Headers(init.headers);
      const asked: Asked = {
        method: init.method ?? "GET",
        path: url.pathname,
        body: JSON.parse((init.body as string | null) ?? "{}") as Record<string, unknown>,
        authorization: headers.get("authorization"),
        key: headers.get("idempotency-key"),
      };
      this.asked.push(asked);
      const meddled = this.meddle(asked);
      if (meddled === "network") throw new TypeError("Failed to fetch");
      const { status, body } = meddled ?? this.#route(asked);
      return new Response(status === 204 ? null : JSON.stringify(body), { status });
    };
    return this;
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  to(method: string, path: string): Asked[] {
    return this.asked.filter((each) => each.method === method && each.path.endsWith(path));
  }

  /** Has a seat in that slot. */
  seat(id: string, state: "accepted" | "confirm-anew" | "took-place" = "accepted"): void {
    this.invitation.slots = this.invitation.slots.map((each) => ({
      ...each,
      own: each.id === id,
      free: each.id !== id && each.free,
    }));
    this.invitation = { ...this.invitation, state, offer: null };
  }

  take(id: string): void {
    this.invitation.slots = this.invitation.slots.map((each) =>
      each.id === id ? { ...each, free: false } : each,
    );
    this.invitation.may.choose = this.invitation.slots.some(({ free }) => free);
    this.invitation.may.wait = !this.invitation.may.choose;
  }

  /** Waits, and is offered a seat in that slot. */
  offer(id: string, until: string): void {
    const { may, slots } = this.invitation;
    this.invitation = {
      ...this.invitation,
      state: "waiting",
      offer: { slot: id, until },
      slots: slots.map((each) => ({ ...each, free: each.id === id })),
      may: { ...may, choose: true, wait: true, stopWaiting: true },
    };
  }

  #route({ path, body }: Asked): Answer {
    if (path === "/guests/look") return ok(this.door);
    if (path === "/guests/sessions")
      return ok({ token: "guest-token", expiresAt: "2099-01-01T10:00:00Z" });
    if (path === "/guests/sign-outs") return { status: 204, body: null };
    if (path === "/guests/interview/invitation") return ok(structuredClone(this.invitation));
    if (path === "/guests/interview/needs") {
      this.invitation.needs = (body["text"] as string) || null;
      return { status: 204, body: null };
    }
    if (path === "/guests/interview/calendar") return ok("BEGIN:VCALENDAR");
    if (path !== "/guests/interview/answers") return problem(404, "not_found");
    return this.#answer(body as unknown as AnswerBody);
  }

  #answer({ seen, answer, slot: id, halfDays = [], wish }: AnswerBody): Answer {
    const { invitation } = this;
    if (seen !== invitation.seen) return problem(409, "version_conflict");
    invitation.seen += 1;
    if (answer === "accept") this.seat(id!);
    else {
      invitation.slots = invitation.slots.map((each) => ({ ...each, own: false }));
      const states = {
        "other-time": "other-time",
        decline: "declined",
        withdraw: "cancelled",
        wait: "waiting",
        "stop-waiting": "awaiting",
      };
      const state = states[answer] as InvitationWire["state"];
      const waits = state === "waiting";
      const may = { ...invitation.may, wait: !waits && !invitation.may.choose, stopWaiting: waits };
      this.invitation = { ...invitation, state, halfDays, wish: wish ?? null, may };
    }
    return ok(structuredClone(this.invitation));
  }
}
