import { define } from "../../lib/define.ts";
import { InterviewCalendar } from "./element.ts";

define("vidare-interview-calendar", InterviewCalendar);

export { calendarWords } from "./words.ts";
