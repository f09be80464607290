import { MailFrame } from "../dialog/mail-frame.ts";
import { define } from "../lib/define.ts";
import "../merge/define.ts";
import { TemplateEditor } from "./editor.ts";
import { MailBranding } from "./branding.ts";
import { NewText } from "./new-text.ts";
import { OwnTextTools } from "./own-tools.ts";
import { MailPreview } from "./preview.ts";
import { TemplateVersions } from "./versions.ts";
import { EmailTemplatesView } from "./view.ts";

define("vidare-mail-frame", MailFrame);
define("vidare-mail-preview", MailPreview);
define("vidare-template-versions", TemplateVersions);
define("vidare-new-template", NewText);
define("vidare-own-template", OwnTextTools);
define("vidare-template-editor", TemplateEditor);
define("vidare-mail-look", MailBranding);
define("vidare-email-templates", EmailTemplatesView);
