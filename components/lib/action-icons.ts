import type { TemplateResult } from "lit";
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import { path } from "./icons.ts";

/** One picture per action: decoration only, the words stand beside it. */
export const actionIcons: Record<ActionId, TemplateResult> = {
  withdraw: path("M8 3.5H4.5v13H8M12.5 6.5 16 10l-3.5 3.5M16 10H8"),
  delete: path("M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11h8.4l.8-11M8.5 8.5v5M11.5 8.5v5"),
  "send-email": path("M2.5 5h15v10.5h-15zM2.5 5.5 10 11l7.5-5.5"),
  "invite-to-interview": path("M3 4.5h14v12H3zM3 8.5h14M7 2.5v4M13 2.5v4M7.5 12l2 2 3-3.5"),
  reject: path("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM7.5 7.5l5 5M12.5 7.5l-5 5"),
  save: path("M5.5 3h9v14L10 13.5 5.5 17z"),
  "save-and-send-login": path(
    "M12.5 12a4.5 4.5 0 1 0-4.2-3L3 14.5V17h3v-2h2v-2l1.2-1.2M13.5 6.5v.1",
  ),
  forward: path("m11.5 4 5.5 5-5.5 5v-3C7 11 4.5 12.5 3 15.5 3 11 6 7.5 11.5 7z"),
  transfer: path("M3 6.5h12.5M12.5 3.5l3 3-3 3M17 13.5H4.5M7.5 10.5l-3 3 3 3"),
  "send-offer": path("M3.5 10.5 8 14l8.5-4M10 7.5V3M7.5 5.5 10 3l2.5 2.5M3 17h14"),
  hire: path(
    "M8.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 16.5c0-3 2.5-4.5 5.5-4.5 1.2 0 2.2.2 3.1.7M15 12v5M12.5 14.5h5",
  ),
  "send-contract": path(
    "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10H13M7.5 13c1-1.5 1.5 1.5 2.5 0s1.5 1 3 0",
  ),
  "send-letter": path("M5.5 7V3h9v4M5.5 13.5H3V7h14v6.5h-2.5M5.5 11.5h9V17h-9z"),
  "record-posting": path("M2.5 5h15v10.5h-15zM2.5 5.5 10 11l7.5-5.5"),
  "send-to-panel": path(
    "m10 2.5 2.2 4.7 5.1.6-3.8 3.5 1 5.1-4.5-2.5-4.5 2.5 1-5.1-3.8-3.5 5.1-.6z",
  ),
  "answer-invitation": path("M3 4h14v9.5h-7.5L6 16.5v-3H3zM6.5 7.5h7M6.5 10h4.5"),
  "move-interview": path(
    "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3M6.5 12.5h7M11 10l2.5 2.5L11 15",
  ),
  "cancel-interview": path("M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3M8 10.7l4 4M12 10.7l-4 4"),
  "record-attendance": path("M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3M7.5 12.5l1.9 1.9 3.4-3.4"),
  "answer-offer": path("M3 4h14v9.5h-7.5L6 16.5v-3H3zM7 8.7l2.2 2.2L13 6.8M3 17.5h.1"),
  "record-signed-copy": path(
    "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10H13M7.5 13c1-1.5 1.5 1.5 2.5 0s1.5 1 3 0",
  ),
  "answer-contract": path("M3 4h14v9.5h-7.5L6 16.5v-3H3zM7 8.7l2.2 2.2L13 6.8M3 17.5h.1"),
  "withdraw-offer": path("M3.5 10.5 8 14l8.5-4M7.5 3.5l5 5M12.5 3.5l-5 5M3 17h14"),
  "record-consent": path("M3 4h14v9.5h-7.5L6 16.5v-3H3zM7 8.7l2.2 2.2L13 6.8"),
  reopen: path("M4 8h8.5a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5"),
  restore: path("M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7M3.5 3v4h4M10 6.5V10l2.5 1.5"),
  purge: path("M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11h8.4l.8-11M8.3 9l3.4 4M11.7 9l-3.4 4"),
};
