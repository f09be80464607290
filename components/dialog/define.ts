import { define } from "../lib/define.ts";
import "../messages/define.ts";
import { ActionDialog } from "./element.ts";

define("vidare-dialog", ActionDialog);
