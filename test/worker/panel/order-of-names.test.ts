import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { openPanel, rate, submit } from "../support/panels.ts";
import { enter, linkOf } from "./support.ts";

const CASES = [
  ["sv", ["Bo", "Éva", "Evert", "Åke", "Ängla", "Örjan"]],
  ["en", ["Åke", "Ängla", "Bo", "Éva", "Evert", "Örjan"]],
] as const;

it.each(CASES)(
  "names in a panel stand in the order of the organisation's first language, whoever reads: %s",
  async (language, wanted) => {
    const org = await quietOrganisation();
    await org.rows(
      "UPDATE organisations SET locale = ? WHERE id = ? RETURNING id",
      language,
      org.id,
    );
    const candidates = [];
    for (const firstName of wanted.toReversed())
      candidates.push(await org.application({ firstName, lastName: "Ek" }));
    const panel = await openPanel(org, candidates, {
      reviewers: ["Örjan", "Évert", "Åke", "Eva", "Bo"].map((name, at) => ({
        kind: "internal",
        name,
        email: `r${at}@prov.example`,
      })),
      deadline: inDays(30),
      options: { code: false },
    });
    const said = candidates.map(() => 4);
    for (const at of [0, 1, 2, 3]) {
      await rate(org, panel, at, said);
      await submit(panel.reviewers[at]!);
    }
    for (const locale of ["sv", "en"]) {
      const { body } = await org.call(`/v1/panels/${panel.id}?locale=${locale}`);
      expect(body.language).toBe(language);
      expect(body.ranking.map(({ name }: { name: string }) => name)).toEqual(
        wanted.map((name) => `${name} Ek`),
      );
      expect(body.reviewerList.map(({ name }: { name: string }) => name)).toEqual(
        language === "sv"
          ? ["Bo", "Eva", "Évert", "Åke", "Örjan"]
          : ["Åke", "Bo", "Eva", "Évert", "Örjan"],
      );
    }
    const [id = ""] = panel.reviewers;
    const inside = await enter(org, { id, name: "Örjan", link: await linkOf(id) });
    for (const { others } of (await inside.call("review?locale=en")).body.candidates)
      expect(others.map(({ reviewer }: { reviewer: string }) => reviewer)).toEqual(
        language === "sv" ? ["Eva", "Évert", "Åke"] : ["Åke", "Eva", "Évert"],
      );
  },
);
