import { accounts } from "./chapters/accounts.ts";
import { bulk } from "./chapters/bulk.ts";
import { contracts } from "./chapters/contracts.ts";
import { ending } from "./chapters/ending.ts";
import { guests } from "./chapters/guests.ts";
import { intake } from "./chapters/intake.ts";
import { interviews } from "./chapters/interviews.ts";
import { manyAgain } from "./chapters/many-again.ts";
import { letters } from "./chapters/letters.ts";
import { mail } from "./chapters/mail.ts";
import { offers } from "./chapters/offers.ts";
import { panels } from "./chapters/panels.ts";
import { people } from "./chapters/people.ts";
import { reading } from "./chapters/reading.ts";
import { saved } from "./chapters/saved.ts";
import { singly } from "./chapters/singly.ts";
import { texts } from "./chapters/texts.ts";
import { undoing } from "./chapters/undoing.ts";
import type { Chapter } from "./chapter.ts";

/** Three months of one organisation. The order is part of it: later steps act on what earlier ones left. */
export const STORY: Record<string, Chapter> = {
  "01-intake": intake,
  "02-texts": texts,
  "03-actions": singly,
  "04-many": bulk,
  "05-undo": undoing,
  "06-mail": mail,
  "07-panels": panels,
  "08-reviewers": guests,
  "09-reading": reading,
  "10-purge": ending,
  "11-many-again": manyAgain,
  "12-interviews": interviews,
  "13-offers": offers,
  "14-saved": saved,
  "15-accounts": accounts,
  "16-people": people,
  "17-letters": letters,
  "18-contracts": contracts,
};
