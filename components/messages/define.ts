import { MailFrame } from "../dialog/mail-frame.ts";
import { define } from "../lib/define.ts";
import { MessageBody } from "./body.ts";
import { SendingProgress } from "./progress.ts";
import { MessageTools } from "./tools.ts";

define("vidare-mail-frame", MailFrame);
define("vidare-message-body", MessageBody);
define("vidare-message-tools", MessageTools);
define("vidare-sending-progress", SendingProgress);
