import type { NewOrganisation } from "../db/organisations.ts";
import type { Reason } from "../domain/facts.ts";
import type { ReasonList } from "../domain/vocabulary.ts";

export const DEMO_ORG = "org_demo";
export const DEMO_KEY = "key_demo";
export const DEMO_PRIVACY = "dataskyddsombud@bjorkvik.example";
/** The telephone is one of those that PTS keeps free for fiction. */
export const DEMO_RECRUITER = {
  id: "anna.ek",
  name: "Anna Ek",
  email: "anna.ek@bjorkvik.example",
  title: "HR-specialist",
  phone: "08-465 004 12",
};

const reasons = (list: ReasonList, labels: Record<string, [sv: string, en: string]>): Reason[] =>
  Object.entries(labels).map(([id, [sv, en]]) => ({ id, list, label: { sv, en } }));

/** An invented municipality. `hash` is the SHA-256 of its API key. */
export const demoOrganisation = (hash: string): NewOrganisation => ({
  organisation: {
    id: DEMO_ORG,
    name: "Björkviks kommun",
    locale: "sv",
    timeZone: "Europe/Stockholm",
    holdSeconds: 30,
    retentionMonths: 24,
    publicSector: true,
    sender: { name: "Björkviks kommun, Rekrytering", address: "rekrytering@bjorkvik.example" },
    branding: {
      accent: "#1f6f54",
      logo: null,
      footer: {
        sv: "Björkviks kommun, HR-avdelningen\nTorget 1, 123 45 Björkvik",
        en: "Björkvik Municipality, Human Resources\nTorget 1, SE-123 45 Björkvik, Sweden",
      },
    },
  },
  key: { id: DEMO_KEY, name: "Intranätet", prefix: "vid_", hash },
  reasons: [
    ...reasons("rejection", {
      "other-chosen": [
        "En annan sökande är bättre meriterad",
        "Another applicant is better qualified",
      ],
      "requirements-not-met": ["Uppfyller inte skallkraven", "Does not meet the requirements"],
      "not-enough-experience": [
        "Har för lite erfarenhet av uppgifterna",
        "Has too little experience of the work",
      ],
      education: ["Saknar den utbildning som krävs", "Lacks the education required"],
      suitability: [
        "De personliga egenskaperna motsvarar inte kravprofilen",
        "Personal qualities do not match the profile",
      ],
      references: ["Referenserna styrker inte kompetensen", "References do not support the skills"],
      incomplete: ["Ansökan är ofullständig", "The application is incomplete"],
      "late-application": [
        "Ansökan kom in efter sista ansökningsdag",
        "The application came in after the last day",
      ],
      "recruitment-cancelled": ["Rekryteringen har avbrutits", "The recruitment was cancelled"],
    }),
    ...reasons("withdrawal", {
      "other-job": ["Har tackat ja till ett annat arbete", "Has accepted another job"],
      "stays-at-employer": ["Stannar hos sin arbetsgivare", "Stays with the present employer"],
      "pay-and-terms": ["Lön eller villkor", "Pay or terms"],
      distance: ["Resväg eller flytt", "Travel or moving"],
      "took-too-long": ["Processen tog för lång tid", "The process took too long"],
      "personal-reasons": ["Personliga skäl", "Personal reasons"],
    }),
  ],
});
