/** Recruiters, candidates and a mail provider, who do one thing after another at moments of a clock of their own. */
import { vi } from "vitest";
import { deliver } from "../../../../worker/delivery/deliver.ts";
import type { Sender } from "../../../../worker/delivery/sender.ts";
import type { Env } from "../../../../worker/env.ts";
import { guestToken } from "../../../../worker/guests/link.ts";
import { NOW } from "../../support/clock.ts";
import { bindings } from "../../support/bindings.ts";
import { env, Organisation, type Seeded } from "../../support/organisation.ts";

export interface Step {
  kind: keyof typeof STEPS;
  /** Which of the candidates; and of what else there is to choose among. */
  on: number;
  n: number;
}

export interface Left {
  id: string;
  to: string;
  whole: string;
  calendar: string | null;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const REASON = { type: "none", reason: "rejection-1" };

/** Names that stand nowhere but with their own candidate. */
const PEOPLE = ["Ragnvald Kvistgren", "Sigbritt Ängsdotter", "Torgny Älvbacke"];

export class World {
  readonly left = new Map<string, Left>();
  readonly invitations: { id: string; application: string }[] = [];
  readonly interviews: string[] = [];
  readonly people: (Seeded & { firstName: string; lastName: string })[] = [];
  readonly env: Env;
  org!: Organisation;
  now = NOW.getTime();
  /** How the provider takes the next messages. */
  faults: ("wait" | "retry" | "lost")[] = [];

  constructor() {
    const sender: Sender = {
      send: async (message, attachments) => {
        const fault = this.faults.shift();
        if (fault === "wait") return { kind: "wait", code: "rate_limited" };
        if (fault === "retry") return { kind: "retry", code: "provider_error" };
        const file = attachments.find(({ contentType }) => contentType.startsWith("text/calendar"));
        const calendar = file ? new TextDecoder().decode(file.bytes) : null;
        const { id, to, subject, text, html, from } = message;
        const whole = [to, subject, text, html, from.name, calendar].join("\n");
        // Asked again with the same key, the provider sends it no second time.
        if (!this.left.has(id)) this.left.set(id, { id, to, whole, calendar });
        return fault === "lost"
          ? { kind: "retry", code: "provider_error" }
          : { kind: "sent", providerId: id };
      },
    };
    this.env = bindings({ CAPTURE_MAIL: sender });
  }

  static async made(): Promise<World> {
    const world = new World();
    vi.setSystemTime(world.now);
    world.org = await Organisation.make();
    world.org.bindings = world.env;
    for (const [at, name] of PEOPLE.entries()) {
      const [firstName, lastName] = name.split(" ") as [string, string];
      const email = `p${at}.${lastName.codePointAt(0)}@${world.org.id.slice(-8)}.example`;
      const seeded = await world.org.application({ firstName, lastName, email });
      world.people.push({ ...seeded, firstName, lastName });
    }
    return world;
  }

  /** A provider answers within hours what it was asked: after a day nobody could know what became of it. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    if (ms >= DAY / 4) {
      this.faults = [];
      for (let tries = 0; tries < 4; tries += 1) {
        this.now += 20 * MINUTE;
        vi.setSystemTime(this.now);
        await this.send(Infinity, "AND first_tried_at IS NOT NULL");
      }
    }
    this.now = until;
    vi.setSystemTime(this.now);
    this.org.token = await this.org.session();
  }

  /** What is due leaves, in the order of its time or in another, once or until nothing is left. */
  async send(limit = Infinity, which = ""): Promise<void> {
    for (let sent = 0; sent < limit; sent += 1) {
      const [due] = await this.org.rows(
        `SELECT id FROM messages WHERE org_id = ? AND state IN ('held', 'scheduled', 'queued') AND due_at <= ?
           AND (lease_until IS NULL OR lease_until <= ?) ${which} ORDER BY due_at, id LIMIT 1`,
        this.org.id,
        ...Array.from({ length: 2 }, () => new Date(this.now).toISOString()),
      );
      if (!due) return;
      await deliver(this.env, String(due.id), this.clock, { random: () => 0.5 });
    }
  }

  readonly clock = { now: () => new Date(this.now), sleep: async () => {} };

  local(days: number): string {
    return new Date(this.now + days * DAY).toISOString().slice(0, 10);
  }

  /** What they are invited to and can still answer, newest first. */
  async open(application: string) {
    return this.org.rows(
      `SELECT v.id, v.version, v.state, v.interview_id AS interview FROM interview_invitations v JOIN guests g ON g.id = v.id
       WHERE v.application_id = ? AND g.revoked_at IS NULL AND v.state NOT IN ('cancelled', 'took-place', 'no-show')
       ORDER BY v.created_at DESC, v.id DESC`,
      application,
    );
  }

  async slots(interview: string): Promise<string[]> {
    return (
      await this.org.rows(
        "SELECT id FROM interview_slots WHERE interview_id = ? AND closed_at IS NULL ORDER BY starts_at, id",
        interview,
      )
    ).map(({ id }) => String(id));
  }
}

type Person = World["people"][number];
type Take = (world: World, person: Person, n: number) => Promise<unknown>;

const invite: Take = async (world, { id }, n) => {
  const days = 1 + (n % 9);
  const among = n % 3 ? [id] : world.people.map((each) => each.id);
  return world.org.call("/v1/actions", {
    key: crypto.randomUUID(),
    body: {
      action: "invite-to-interview",
      applications: among.map((each) => ({ id: each })),
      confirm: among.length,
      input: {
        kind: n % 2 ? "interview" : "information-meeting",
        format: "phone",
        minutes: 45,
        hosts: [{ name: "Anna Ek", email: "anna.ek@prov.example" }],
        slots: [8, 10, 14].map((hour) => ({
          start: `${world.local(days)}T${String(hour + (n % 2)).padStart(2, "0")}:00`,
          capacity: n % 2 ? 1 : 3,
        })),
        answerBy: world.local(days - 1),
      },
    },
  });
};

const answer =
  (said: "accept" | "decline" | "other-time"): Take =>
  async (world, { id }, n) => {
    const open = await world.open(id);
    const invitation = open[n % (open.length || 1)];
    if (!invitation) return;
    const slots = said === "accept" ? await world.slots(String(invitation.interview)) : [];
    const input = {
      answer: said,
      ...(slots.length && { slot: slots[n % slots.length] }),
      ...(said === "other-time" && { wish: "Helst på eftermiddagen" }),
    };
    if (n % 2)
      return world.org.act(id, "answer-invitation", {
        ...input,
        invitation: invitation.id,
        via: "phone",
      });
    const link = await guestToken(env.SERVER_KEY, "interview", String(invitation.id), 1);
    const { body } = await world.org.call("/guests/sessions", {
      body: { purpose: "interview", link },
      token: "",
    });
    return world.org.call("/guests/interview/answers", {
      token: body.token,
      key: crypto.randomUUID(),
      body: { ...input, seen: invitation.version },
    });
  };

const act =
  (action: string, input: object): Take =>
  ({ org }, { id }) =>
    org.act(id, action, input);

/** What the steps are, and how often each is taken. */
export const STEPS = {
  invite: [4, invite],
  accept: [8, answer("accept")],
  decline: [2, answer("decline")],
  "other time": [2, answer("other-time")],
  cancel: [
    3,
    async (world, { id }, n) => {
      const open = await world.open(id);
      if (open.length)
        await world.org.act(id, "cancel-interview", {
          invitation: open[n % open.length]!.id,
          notify: n % 3 > 0,
        });
    },
  ],
  move: [
    6,
    async (world, { id }, n) => {
      const [invitation] = await world.open(id);
      if (!invitation) return;
      const slots = await world.slots(String(invitation.interview));
      const slot = slots[n % slots.length];
      if (slot === undefined) return;
      const seated = await world.org.rows(
        "SELECT application_id AS id FROM interview_invitations WHERE slot_id = ?",
        slot,
      );
      const among = seated.length ? seated : [{ id }];
      await world.org.call("/v1/actions", {
        key: crypto.randomUUID(),
        body: {
          action: "move-interview",
          applications: among.map((each) => ({ id: each.id })),
          confirm: among.length,
          input: {
            interview: invitation.interview,
            slot,
            start: `${world.local(1 + (n % 7))}T${String(7 + (n % 11)).padStart(2, "0")}:30`,
          },
        },
      });
    },
  ],
  close: [
    1,
    async (world, { id }, n) => {
      const [invitation] = await world.open(id);
      if (!invitation) return;
      const slots = await world.slots(String(invitation.interview));
      const path = `/v1/interviews/${invitation.interview}/slots/${slots[n % slots.length]}`;
      await world.org.call(`${path}/${n % 4 ? "closings" : "openings"}`, { body: {} });
    },
  ],
  undo: [
    4,
    async (world, { id }, n) => {
      const { body } = await world.org.call(`/v1/applications/${id}/events`);
      const able = (body.data as { id: string; undoable: boolean }[]).filter(
        ({ undoable }) => undoable,
      );
      const receipt = able[n % (able.length || 1)]?.id;
      if (receipt !== undefined) await world.org.undo(receipt);
    },
  ],
  withdraw: [1, act("withdraw", { source: "phone", notify: false })],
  reject: [1, act("reject", REASON)],
  "reject by mail": [1, act("reject", { type: "email", reason: "rejection-1" })],
  reopen: [2, act("reopen", {})],
  delete: [1, act("delete", {})],
  restore: [2, act("restore", {})],
  attend: [
    1,
    async (world, { id }, n) => {
      const open = await world.open(id);
      if (open.length)
        await world.org.act(id, "record-attendance", {
          invitation: open[n % open.length]!.id,
          outcome: "took-place",
        });
    },
  ],
  "time goes on": [
    5,
    (world, _, n) => world.pass([10_000, 31_000, 10 * MINUTE, DAY / 4, 2 * DAY][n % 5]!),
  ],
  deliver: [5, (world) => world.send()],
  "deliver one": [3, (world) => world.send(1)],
  "provider fails": [
    1,
    async (world, _, n) => {
      world.faults.push(...(["wait", "retry", "lost"] as const).slice(n % 3));
    },
  ],
} satisfies Record<string, [weight: number, take: Take]>;

export async function take(world: World, { kind, on, n }: Step): Promise<void> {
  const person = world.people[on % world.people.length]!;
  await STEPS[kind][1](world, person, n);
}
