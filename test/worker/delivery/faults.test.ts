import { createMessageBatch } from "cloudflare:test";
import { expect, it } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import { consume, sweep } from "../../../worker/delivery/deliver.ts";
import type { Env } from "../../../worker/env.ts";
import type { Fault } from "../../support/fake-resend.ts";
import { Organisation } from "../support/organisation.ts";
import { accepted, freshAddress, put, resendEnv, row, script } from "../support/outbox.ts";

/** The bindings, of whose calls (D1, R2 and queue together) the n-th is lost or fails after it was done. */
function failing(n: number, afterwards: boolean): { bindings: Env; calls: () => number } {
  let calls = 0;
  const wrap = <T extends object>(binding: T, names: string[]): T =>
    new Proxy(binding, {
      get: (target, name) => {
        const method = (Reflect.get(target, name) as (...args: unknown[]) => unknown).bind(target);
        if (!names.includes(name as string)) return method;
        return async (...args: unknown[]) => {
          calls += 1;
          const hit = calls === n;
          if (hit && !afterwards) throw new Error("lost");
          const result = await method(...args);
          if (hit) throw new Error("done, and nobody heard");
          return result;
        };
      },
    });
  const queue = { sendBatch: async () => {} } as unknown as Env["OUTBOX"];
  const bindings = {
    ...resendEnv,
    DB: wrap(resendEnv.DB, ["batch"]),
    FILES: wrap(resendEnv.FILES, ["get"]),
    OUTBOX: wrap(queue, ["sendBatch"]),
  };
  return { bindings, calls: () => calls };
}

const wakeUp = (id: string) =>
  createMessageBatch<{ id: string }>("vidare-outbox", [
    { id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body: { id } },
  ]);

const REMEDIES: Fault[] = ["none", "error-500", "reset-after-accepting", "rate-limited"];

it.each(REMEDIES)(
  "whichever single call fails while Resend answers %s, one mail arrives and is marked",
  async (fault) => {
    const org = await Organisation.make();
    await resendEnv.FILES.put("fault-cv", "%PDF-1.7");
    for (const afterwards of [false, true]) {
      for (let n = 1, done = false; !done; n += 1) {
        const application = await org.application({ email: freshAddress() });
        const id = await put(org, application, {
          due_at: new Date(Date.now() - 1000).toISOString(),
          attachments: JSON.stringify([
            {
              file: "f",
              filename: "cv.pdf",
              contentType: "application/pdf",
              size: 8,
              key: "fault-cv",
            },
          ]),
        });
        await script(application.email!, [fault]);
        const { bindings, calls } = failing(n, afterwards);
        await consume(wakeUp(id), bindings, realClock);
        done = calls() < n;
        for (let tries = 0; tries < 3 && (await row(id)).state !== "sent"; tries += 1) {
          await resendEnv.DB.prepare(
            "UPDATE messages SET lease_until = NULL, due_at = ? WHERE id = ?",
          )
            .bind(new Date(Date.now() - 1000).toISOString(), id)
            .run();
          const away = {
            sendBatch: () => Promise.reject(new Error("away")),
          } as unknown as Env["OUTBOX"];
          await sweep({ ...resendEnv, OUTBOX: away }, realClock);
        }
        const mails = await accepted(application.email!);
        expect(mails, `call ${n}`).toHaveLength(1);
        expect(await row(id), `call ${n}`).toMatchObject({
          state: "sent",
          provider_id: mails[0]!.id,
          failure: null,
        });
      }
    }
  },
);
