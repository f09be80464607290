/** The script tag's entry: registers the elements. Dialogs, forms and words are fetched when needed. */
import "./applications/menu/define.ts";
import "./applications/deleted/define.ts";
import "./bulks/define.ts";
import "./mail-log/define.ts";
import "./templates/define.ts";
import "./panel/ranking/define.ts";
import "./panel/review/define.ts";

export { CandidateActions } from "./applications/menu/element.ts";
export { DeletedApplications } from "./applications/deleted/element.ts";
export { BulkHistory } from "./bulks/element.ts";
export { EmailLog } from "./mail-log/element.ts";
export { EmailTemplates } from "./templates/element.ts";
export { PanelRanking } from "./panel/ranking/element.ts";
export { PanelReview } from "./panel/review/element.ts";
export { VidareErrorEvent } from "./lib/error-event.ts";
export {
  CandidateActionBeforeEvent,
  CandidateActionEvent,
  CandidateActionUndoEvent,
} from "./lib/events.ts";
export type { PanelSubmittedEvent } from "./panel/review/event.ts";
