import { define } from "../lib/define.ts";
import { DocumentPages } from "./pages.ts";

define("vidare-document-pages", DocumentPages);
