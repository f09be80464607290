/** The script tag's entry: registers the elements. Dialogs, forms and words are fetched when needed. */
import "./candidate-actions/define.ts";
import "./deleted-applications/define.ts";
import "./email-log/define.ts";
import "./email-templates/define.ts";
import "./panel-ranking/define.ts";
import "./panel-review/define.ts";

export { CandidateActions } from "./candidate-actions/element.ts";
export { DeletedApplications } from "./deleted-applications/element.ts";
export { EmailLog } from "./email-log/element.ts";
export { EmailTemplates } from "./email-templates/element.ts";
export { PanelRanking } from "./panel-ranking/element.ts";
export { PanelReview } from "./panel-review/element.ts";
export {
  CandidateActionBeforeEvent,
  CandidateActionEvent,
  CandidateActionUndoEvent,
  VidareErrorEvent,
} from "./lib/events.ts";
export type { PanelSubmittedEvent } from "./panel-review/event.ts";
