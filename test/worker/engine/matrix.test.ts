import { expect, it } from "vitest";
import { ACTION_IDS, STATUSES } from "../../../worker/domain/vocabulary.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { AVAILABLE, CASES } from "../support/cases.ts";
import { AHEAD } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";

const SHOWN: Record<string, string> = {
  done: "yes",
  wrong_status: "–",
  deleted: "deleted",
  not_deleted: "not deleted",
  not_saved: "not saved",
  not_invited: "not invited",
  not_offered: "not offered",
  nothing_to_post: "nothing to post",
  no_contract: "no contract",
};

const table = (head: string[], rows: string[][]): string => {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
};

it("answers every action in every status as the table says, in the menu and when asked to execute", async () => {
  const org = await quietOrganisation();
  const columns = [
    ...STATUSES.map((status) => ({ status, deleted: false })),
    ...STATUSES.map((status) => ({ status, deleted: true })),
  ];
  const cells = new Map<string, string>();
  for (const { status, deleted } of columns)
    for (const action of ACTION_IDS) {
      const known = CASES.find(({ id }) => id === action);
      const application = await org.application({
        status,
        deleted,
        ...(known?.asked && { asked: AHEAD }),
        ...((status === "rejected" || status === "withdrawn") && { former: "interview" }),
      });
      const input = await known?.input(org, application);
      const { body: detail } = await org.call(`/v1/applications/${application.id}`);
      const shown = detail.actions.find(({ id }: { id: string }) => id === action);
      const planned = await org.plan(application.id, action, input);
      const executed = await org.act(application.id, action, input);
      const said = executed.status === 200 ? "done" : executed.body.reason;
      expect(
        [planned.status === 200 ? "done" : planned.body.reason, said],
        `${action} from ${status}`,
      ).toEqual([said, said]);
      if (shown)
        expect(shown.allowed ? "done" : shown.reason, `${action} from ${status} in the menu`).toBe(
          said,
        );
      else expect(said, `${action} is not in the menu of ${status}`).not.toBe("done");
      const { body: after } = await org.call(`/v1/applications/${application.id}`);
      const to =
        after.code === "not_found"
          ? "gone"
          : after.deleted !== deleted
            ? after.deleted
              ? "deleted"
              : "back"
            : after.status;
      cells.set(
        `${action} ${status} ${deleted}`,
        said === "done" ? (to === status ? "yes" : `→ ${to}`) : SHOWN[said]!,
      );
    }
  await expectSound(org);
  expect(AVAILABLE.length).toBe(CASES.length);
  const part = (deleted: boolean) =>
    table(
      ["action", ...STATUSES],
      ACTION_IDS.map((action) => [
        action,
        ...STATUSES.map((status) => cells.get(`${action} ${status} ${deleted}`)!),
      ]),
    );
  const document = `# Every action in every status, as the API answers it

"→ x": done, and the application goes there. "yes": done, and its status stays. "–": not offered in this status.
"not yet": comes with a later version. "record-consent" is of somebody who has been asked or is saved, in any status.

## Applications in their project

${part(false)}

## Deleted applications

${part(true)}
`;
  await expect(document).toMatchFileSnapshot("./matrix.md");
});
