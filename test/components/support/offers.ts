import type { ListedOffer } from "../../../worker/features/offer/listed.ts";
import type { OfferWire } from "../../../worker/features/offer/schemas/offers.ts";

export const LISTED: ListedOffer = {
  offer: "gst_1",
  number: 1,
  state: "standing",
  position: "Systemutvecklare",
  department: "Digitalisering",
  startDate: "2099-02-01",
  answerBy: "2099-12-01",
  answeredAt: null,
};

/** What the first candidate was offered. */
export const offer = (change: Partial<OfferWire> = {}): OfferWire => ({
  id: "gst_1",
  application: "app_1",
  name: "Eva Larsson",
  project: { id: "proj_1", title: "Projektledare ”Öresund 2030”" },
  number: 1,
  state: "standing",
  position: "Systemutvecklare",
  department: "Digitalisering",
  manager: "Bo Lind",
  startDate: "2099-02-01",
  until: null,
  form: "permanent",
  extent: 100,
  pay: { amount: "38500.50", period: "month", currency: "SEK" },
  benefits: null,
  conditions: null,
  timeZone: "Europe/Stockholm",
  answerBy: "2099-12-01",
  createdAt: "2026-11-20T09:00:00Z",
  by: { id: "anna.ek", name: "Anna Ek" },
  openedAt: null,
  answeredAt: null,
  via: null,
  accepted: null,
  reason: null,
  comment: null,
  ...change,
});
