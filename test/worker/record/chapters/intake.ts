import { PDF } from "../../support/files.ts";
import { PNG } from "../../support/furnished.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

const BINARY = { "Content-Type": "application/octet-stream" };

/** Rows of a file: good ones, some with something to notice, and some that cannot be taken. */
const CSV = [
  "\uFEFFProjekt-id;Projekt;Avdelning;Ansökan-id;Förnamn;Efternamn;E-post;Telefon;Språk;Skyddade personuppgifter;Ansökningsdatum;Personligt brev;Urvalsfråga 1;Svar 1;Löneanspråk",
  'P-1;Systemutvecklare;Digitalisering / Utveckling;A-1;Eva;Larsson;eva.larsson@exempel.example;="070-123 45 67";sv;Nej;2026-11-02;"Hej!\nJag heter Eva Larsson, ring 070-123 45 67.";Har du B-körkort?;Ja;41000',
  "P-1;Systemutvecklare;Digitalisering / Utveckling;A-2;Łukasz;Nowak;lukasz.nowak@exempel.example;;en;;2026-11-03 00:00;I am Łukasz.;Har du B-körkort?;Nej;",
  "P-1;Systemutvecklare;Digitalisering / Utveckling;A-3;Åke;;ake@exempel.example;;sv;;2026-11-04;;;;",
  "P-1;Systemutvecklare;Digitalisering / Utveckling;A-4;Siv;Öberg;;;fi;;2026-11-05;Brev;;;",
  "P-1;Systemutvecklare;Digitalisering / Utveckling;A-5;Maria;Skyddad;maria@exempel.example;;sv;Ja;2026-11-06;Jag bor i Växjö.;Har du B-körkort?;Ja;",
  "P-1;Systemutvecklare;Digitalisering / Utveckling;A-6;Bo;Ek;inte en adress;;sv;;2026-11-07;;;;",
  "P-1;Systemutvecklare;Digitalisering / Utveckling;A-1;Eva;Larsson;eva.larsson@exempel.example;;sv;;2026-11-02;;;;",
  "P-1;Systemutvecklare;Digitalisering / Utveckling;A-7;Eva;Larsson;eva.larsson@exempel.example;;sv;;2026-11-08;;;;",
  ...[..."BCDEFGHIJKLMNO"].map(
    (letter, at) =>
      `P-1;Systemutvecklare;Digitalisering / Utveckling;B-${at + 1};Person ${letter};Prov${letter};person.${letter.toLowerCase()}@exempel.example;070-000 00 ${10 + at};${at % 3 ? "sv" : "en"};;2026-11-${10 + at};Brev från Person ${letter} Prov${letter}.;Har du B-körkort?;Ja;`,
  ),
].join("\r\n");

const put = (teller: Teller, path: string, body: unknown) =>
  teller.host(path, { method: "PUT", body });

const file = (teller: Teller, application: string, name: string, body: Uint8Array | string) =>
  teller.host(`/v1/projects/P-1/applications/${application}/attachments/${name}`, {
    method: "PUT",
    body,
    headers: BINARY,
  });

const eva = { firstName: "Eva", lastName: "Larsson", email: "eva.larsson@exempel.example" };

/** What the host system sends: projects, applications, files, a whole export. */
export const intake: Chapter = {
  title: "What the host system sends",
  at: "2026-11-23T08:00:00.000Z",
  steps: {
    "Projects are made, changed, left as they are, and refused": async (teller) => {
      const P1 = { title: "Systemutvecklare", department: "Digitalisering / Utveckling" };
      const { body } = await put(teller, "/v1/projects/P-1", { ...P1, applyBy: "2026-11-20" });
      teller.ids.project = body.id;
      await put(teller, "/v1/projects/P-1", P1);
      await put(teller, "/v1/projects/P-1", { ...P1, applyBy: null });
      const second = await put(teller, "/v1/projects/P-2", { title: "Testledare" });
      teller.ids.target = second.body.id;
      await put(teller, "/v1/projects/P-3", { title: "Avslutad", department: "HR" });
      await put(teller, "/v1/projects/P-4", { title: " Fel", applyBy: "2026-02-30", other: 1 });
    },
    "A project is closed": async (teller) => {
      await teller.host("/v1/projects/ext:P-3/close", { body: { closedAt: "2026-11-01" } });
      await teller.host("/v1/projects/ext:P-9/close", { body: {} });
    },
    "An export is taken in, row by row": async (teller) => {
      const csv = { body: CSV, headers: { "Content-Type": "text/csv; charset=utf-8" } };
      const { body } = await teller.host("/v1/imports", csv);
      for (const { externalId, application } of body.rows)
        if (application) teller.ids[externalId] = application;
      await teller.host("/v1/imports", csv);
    },
    "Files that cannot be read are refused in the asked-for language": async (teller) => {
      const send = (body: string, type = "text/csv", language = "sv") =>
        teller.host("/v1/imports", {
          body,
          headers: { "Content-Type": type, "Accept-Language": language },
        });
      await send("Projekt-id;Förnamn\r\nP-1;Eva", "text/csv", "en");
      await send("Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post");
      await send("{}", "application/json");
    },
    "An application is made, left, and changed by itself": async (teller) => {
      const path = "/v1/projects/P-1/applications/A-10";
      const candidate = {
        firstName: "Nils",
        lastName: "Holm",
        email: "nils.holm@exempel.example",
        phone: "070-999 88 77",
        address: "Köpmangatan 16",
        postalCode: "352 30",
        city: "Växjö",
        language: "sv",
      };
      const answers = [{ question: "När kan du börja?", answer: "Genast, säger Nils." }];
      const whole = { candidate, receivedAt: "2026-11-09", coverLetter: "Nils Holm här.", answers };
      const { body } = await put(teller, path, whole);
      teller.ids["A-10"] = body.id;
      await put(teller, path, whole);
      await put(teller, path, { candidate: { ...candidate, phone: null }, coverLetter: null });
    },
    "Somebody has another name; who has already applied is refused": async (teller) => {
      const path = "/v1/projects/P-1/applications/A-30";
      const ida = { firstName: "Ida", lastName: "Ström", email: "ida@exempel.example" };
      await put(teller, path, { candidate: ida });
      await put(teller, path, { candidate: { ...ida, lastName: "Ström Berg" } });
      await put(teller, "/v1/projects/P-1/applications/A-11", { candidate: eva });
      await put(teller, "/v1/projects/P-1/applications/A-12", {
        candidate: { firstName: "", lastName: "", email: "x" },
        answers: [{ question: "", answer: "" }],
      });
      await put(teller, "/v1/projects/P-9/applications/A-1", { candidate: eva });
    },
    "The same person applies for another position": async (teller) => {
      const { body } = await put(teller, "/v1/projects/P-2/applications/A-20", {
        candidate: { ...eva, phone: "070-555 55 55" },
      });
      teller.ids["A-20"] = body.id;
    },
    "A person's protection is raised and lifted, for all their applications": async (teller) => {
      const { body } = await put(teller, "/v1/projects/P-2/applications/A-20", {
        candidate: { ...eva, protectedIdentity: true, externalId: "K-1" },
      });
      await put(teller, "/v1/projects/P-2/applications/A-20", {
        candidate: { ...eva, protectedIdentity: false },
      });
      await put(teller, `/v1/candidates/${body.candidate.id}/protection`, {
        protectedIdentity: false,
      });
      await teller.call("/v1/applications/ext:A-1/events");
    },
    "Files are stored, replaced, marked and refused": async (teller) => {
      await file(teller, "A-1", "CV%20Eva%20Larsson.pdf", PDF);
      await file(teller, "A-1", "CV%20Eva%20Larsson.pdf", PDF);
      await file(teller, "A-1", "CV%20Eva%20Larsson.pdf", `${new TextDecoder().decode(PDF)}\n`);
      await file(teller, "A-1", "anonymt.pdf?anonymised=1", PDF);
      await file(teller, "A-2", "foto.png", PNG);
      await file(teller, "A-5", "cv.txt", "Maria Skyddad, Växjö");
      await file(teller, "A-10", "cv.txt", "Nils Holm");
      await file(teller, "A-1", "cv.exe", PDF);
      await file(teller, "A-1", "cv.pdf", "\0\u0001");
      await file(teller, "A-99", "cv.pdf", PDF);
    },
    "A recruiter uploads a file to attach": async (teller) => {
      const upload = (name: string) =>
        teller.call(`/v1/files?filename=${name}`, { method: "POST", body: PDF, headers: BINARY });
      const { body } = await upload("karta.pdf");
      teller.ids.upload = body.id;
      await upload("glömd.pdf");
    },
  },
};
