import { define } from "../../lib/define.ts";
import "../../messages/define.ts";
import { History } from "./element.ts";

define("vidare-history", History);
