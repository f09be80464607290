import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

/** Shows first what comes back, and then takes it back. */
async function undo(teller: Teller, receipt: string) {
  await teller.call(`/v1/receipts/${receipt}/undo-plans`, { body: {} });
  return teller.call(`/v1/receipts/${receipt}/undo`, { body: {}, key: teller.key() });
}

/** Does it, and takes it back at once. */
async function thereAndBack(teller: Teller, name: string, action: string, input: unknown) {
  const { body } = await teller.act(teller.ids[name]!, action, input);
  return undo(teller, body.id);
}

/** What is done is taken back. */
export const undoing: Chapter = {
  title: "Undo",
  at: "2026-11-23T08:50:00.000Z",
  steps: {
    "A rejection and its mail": async (teller) => {
      const { body } = await thereAndBack(teller, "B-12", "reject", {
        type: "email",
        reason: "rejection-1",
      });
      await undo(teller, body.undoes);
    },
    "A withdrawal that cancelled mail, which returns": async (teller) => {
      await teller.act(teller.ids["B-12"]!, "send-email", {
        subject: "Väntar",
        content: "Hej",
        send: { when: "at", at: "2026-12-24T12:00" },
      });
      await thereAndBack(teller, "B-12", "withdraw", { source: "phone", notify: true });
    },
    "What has been sent stays sent": async (teller) => {
      const { body } = await teller.act(teller.ids["B-12"]!, "send-email", {
        subject: "Genast",
        content: "Hej",
        send: { when: "now" },
      });
      await teller.minute();
      await undo(teller, body.id);
    },
    "A save, a hiring, a transfer, a deletion": async (teller) => {
      await thereAndBack(teller, "B-13", "reopen", {});
      await thereAndBack(teller, "B-12", "save", {
        purpose: "Senare",
        basis: "consent",
        expiresOn: "2027-05-01",
      });
      await thereAndBack(teller, "B-12", "hire", {
        position: "Testare",
        department: "IT",
        startDate: "2027-02-01",
      });
      await thereAndBack(teller, "B-12", "transfer", { project: "ext:P-2", stay: false });
      await thereAndBack(teller, "B-12", "delete", {});
      await thereAndBack(teller, "B-9", "restore", {});
    },
    "What is no longer the newest": async (teller) => {
      await teller.act(teller.ids["B-6"]!, "reopen");
      await undo(teller, teller.ids.withdrawal!);
      await undo(teller, "rcpt_missing");
    },
    "A whole operation, again, and with a stranger's eyes": async (teller) => {
      const path = `/v1/operations/${teller.ids.rejections}/undo`;
      await teller.call(path, { body: {}, key: "undo-many" });
      await teller.call(path, { body: {}, key: "undo-many" });
      await teller.call(path, { body: {}, key: teller.key() });
      const token = await teller.org.session({ applications: [teller.ids["A-1"]] });
      await teller.call(path, { body: {}, key: teller.key(), token });
    },
    "Without the scope of what was done": async (teller) => {
      const { body } = await teller.act(teller.ids["B-12"]!, "delete");
      const token = await teller.org.session({ scopes: ["reject"] });
      await teller.call(`/v1/receipts/${body.id}/undo`, { body: {}, key: "x", token });
      await undo(teller, body.id);
    },
  },
};
