import { define } from "../lib/define.ts";
import { MergeText } from "./text.ts";
import { MergeTools } from "./tools.ts";

define("vidare-merge-text", MergeText);
define("vidare-merge-tools", MergeTools);
