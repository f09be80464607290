import { expect, it } from "vitest";
import { Organisation } from "../support/organisation.ts";

it("keeps to the asked-for status when an id, an address or deleted ones are looked for", async () => {
  const org = await Organisation.make();
  const received = await org.application();
  const rejected = await org.application({ status: "rejected" });
  await org.application({ deleted: true });
  const gone = await org.application({ deleted: true, status: "rejected" });
  const hired = await org.application({ status: "hired" });
  const found = async (query: string) => {
    const { body } = await org.call(`/v1/applications?${query}`);
    return (body.data as { id: string }[]).map(({ id }) => id);
  };
  const address = encodeURIComponent(received.email!);
  expect(await found(`status=rejected&q=${received.externalId}`)).toEqual([]);
  expect(await found(`status=received&q=${address}`)).toEqual([received.id]);
  expect(await found(`status=rejected&q=${rejected.externalId}`)).toEqual([rejected.id]);
  expect(await found(`q=${hired.externalId}`)).toEqual([]);
  expect(await found(`status=hired&q=${hired.externalId}`)).toEqual([hired.id]);
  expect(await found("deleted=true&status=rejected")).toEqual([gone.id]);
  expect(await found(`deleted=true&status=received&q=${gone.externalId}`)).toEqual([]);
});
