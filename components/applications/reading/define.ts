import { define } from "../../lib/define.ts";
import "../../messages/define.ts";
import { Reading } from "./element.ts";

define("vidare-application-reading", Reading);
