import { expect, it } from "vitest";
import { Organisation } from "../support/organisation.ts";

const HIRE = { position: "column.email", department: "action.reject", startDate: "2027-01-11" };

it("names that are like keys of the dictionaries are shown as they are written", async () => {
  const org = await Organisation.make();
  const name = { firstName: "status.rejected", lastName: "" };
  const { id, candidate } = await org.application(name);
  const project = await org.addProject(undefined, { title: "status.hired" });
  await org.application({ candidate, project, status: "interview" });
  const hire = await org.plan(id, "hire", HIRE);
  const said = hire.body.items[0].message as string;
  for (const each of ["status.rejected", "column.email", "action.reject"])
    expect(said).toContain(each);
  expect(JSON.stringify(hire.body.notes)).toContain("status.hired");
  // What is a word is said as one.
  expect(JSON.stringify(hire.body.notes)).toContain("Kallad till intervju");

  const { email } = await org.application({ ...name, email: null });
  expect(email).toBeNull();
  const mail = { subject: "status.saved", content: "Hej" };
  await org.act(id, "send-email", mail);
  const { body: plan } = await org.plan(id, "delete");
  expect(JSON.stringify(plan.items)).toContain("status.saved");
});
