import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** What `npm start` says on such a port, before it does anything else. */
async function start(port: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["worker/local/start.ts"], {
    cwd: ROOT,
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(child, "close");
  return { code: child.exitCode, said: said.trim() };
}

describe("npm start", () => {
  it.each(["127.0.0.1", "::1"])(
    "says in one sentence that the port is in use on %s",
    async (host) => {
      const taken = createServer().listen(0, host);
      onTestFinished(() => void taken.close());
      const listening = await Promise.race([once(taken, "listening"), once(taken, "error")]);
      if (listening.length) return; // no IPv6 here
      const { port } = taken.address() as AddressInfo;
      const { code, said } = await start(String(port));
      expect(code).toBe(1);
      expect(said).toBe(
        `Port ${port} is in use. Stop what uses it, or choose another port: PORT=8788 npm start`,
      );
    },
  );

  it.each(["0", "65536", "abc", "80.5"])("refuses the port %s", async (port) => {
    expect(await start(port)).toEqual({
      code: 1,
      said: `PORT must be a number from 1 to 65535, not "${port}".`,
    });
  });
});
