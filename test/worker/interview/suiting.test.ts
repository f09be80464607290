/** Which half-days suit most. */
import { expect, it } from "vitest";
import { suiting } from "../../../worker/features/interview/rules/suiting.ts";

const TODAY = "2026-12-01";
const tick = (date: string, half: "morning" | "afternoon") => ({ date, half });
const asks = (name: string, ...halfDays: ReturnType<typeof tick>[]) => ({
  name,
  state: "other-time",
  halfDays,
});

it("are counted by who asks now, those first on which every host can", () => {
  const candidates = [
    asks("Eva", tick("2026-12-03", "afternoon"), tick("2026-12-02", "morning")),
    asks("Kim", tick("2026-12-03", "afternoon"), tick("2026-12-04", "morning")),
    asks("Bo", tick("2026-12-04", "morning"), tick("2026-12-04", "afternoon")),
    // Over, and answered otherwise since.
    asks("Siv", tick("2026-11-30", "morning")),
    { ...asks("Ola", tick("2026-12-04", "morning")), state: "accepted" },
  ];
  const hosts = [
    { name: "Anna", absences: [{ date: "2026-12-04" }] },
    { name: "Vera", absences: [] },
  ];
  expect(
    suiting({ candidates, hosts }, TODAY).map(({ date, half, candidates: who, away }) => [
      `${date} ${half}`,
      who,
      away,
    ]),
  ).toEqual([
    ["2026-12-03 afternoon", ["Eva", "Kim"], []],
    ["2026-12-02 morning", ["Eva"], []],
    ["2026-12-04 morning", ["Kim", "Bo"], ["Anna"]],
    ["2026-12-04 afternoon", ["Bo"], ["Anna"]],
  ]);
});
