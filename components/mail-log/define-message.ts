import { define } from "../lib/define.ts";
import "../messages/define.ts";
import { LoggedMessageDialog } from "./message.ts";

define("vidare-logged-message", LoggedMessageDialog);
