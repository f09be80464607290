import type { TestProject } from "vitest/node";
import { startFakeResend } from "./fake-resend.ts";

/** One fake Resend for the Worker tests, which run in another process: they get its address. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const fake = await startFakeResend();
  project.provide("resendUrl", fake.url);
  return fake.close;
}
