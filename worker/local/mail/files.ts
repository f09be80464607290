import { calendarFile } from "../../mail/calendar.ts";
import type { Mail, MailHead } from "./mailbox.ts";

/** What a reader finds attached, and where it is opened. */
export interface MailFile {
  filename: string;
  contentType: string;
  size: number;
  url: string;
}

/** What the HTML shows by itself, such as the logo, is no attachment to a reader. */
export const filesOf = ({ id, attachments, ...mail }: Mail): MailFile[] => [
  ...attachments.flatMap(({ filename, contentType, size, cid }, n) =>
    cid ? [] : [{ filename, contentType, size, url: `/dev/mail/${id}/attachments/${n}` }],
  ),
  ...entryOf({ id, ...mail }),
];

function entryOf({
  id,
  calendar,
  language,
}: Pick<Mail, "id" | "calendar" | "language">): MailFile[] {
  if (!calendar) return [];
  const { filename, contentType, bytes } = calendarFile(calendar, language);
  return [{ filename, contentType, size: bytes.length, url: `/dev/mail/${id}/calendar` }];
}

export const hasFiles = ({ attachments, calendar }: MailHead): boolean =>
  calendar !== null || attachments.some(({ cid }) => !cid);
