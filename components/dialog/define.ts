import { define } from "../lib/define.ts";
import { ActionDialog } from "./element.ts";
import { MailFrame } from "./mail-frame.ts";

define("vidare-mail-frame", MailFrame);
define("vidare-dialog", ActionDialog);
