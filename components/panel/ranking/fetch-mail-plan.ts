import { define } from "../../lib/define.ts";
import { fetchPart } from "../../lib/element.ts";

/** The view of planned mail comes along only once somebody plans any. */
export const fetchMailPlan = async (): Promise<void> => {
  const [{ MailPlan }] = await fetchPart(
    Promise.all([
      import("./mail-plan.ts"),
      import("../../merge/define.ts"),
      import("../../messages/define.ts"),
    ]),
  );
  define("vidare-panel-mail-plan", MailPlan);
};
