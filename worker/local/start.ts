/** `npm start`: builds (unless `--no-build`), migrates, seeds, serves, and says where. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./child.ts";
import { PortInUse, type Server, startServer } from "./server.ts";

const { values } = parseArgs({
  options: {
    persist: { type: "string", default: join(ROOT, ".wrangler/state") },
    build: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const port = Number(process.env.PORT || 8787);

function stopWith(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  stopWith(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);

const passed = ["RESEND_API_KEY", "RESEND_BASE_URL", "RESEND_WEBHOOK_SECRET"].flatMap((name) => {
  const value = process.env[name];
  return value ? [[name, value]] : [];
});

function greet({ url, apiKey, seeded }: Server): void {
  if (seeded?.seeded)
    console.log(
      `Loaded Björkviks kommun: ${seeded.imported} applications, ${seeded.files} CVs, and what was done.`,
    );
  const mail = process.env.RESEND_API_KEY ? "goes out through Resend" : `${url}/dev/mail`;
  console.log(`
  Vidare is running.

  The demo page    ${url}/
  In English       ${url}/?lang=en
  Mail             ${mail}
  Documentation    ${url}/docs
  API key          ${apiKey}

  Ctrl-C stops it. The data stays in ${values.persist}.
`);
}

console.log("Starting Vidare …");
let running: Server | undefined;
let stopping = 0;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // One Ctrl-C comes twice: from the terminal and from the script that started this one.
    if (Date.now() - stopping < 500) return;
    if (stopping || !running) process.exit(stopping ? 1 : 0);
    stopping = Date.now();
    void running.stop().finally(() => process.exit(0));
  });
}

try {
  running = await startServer({
    port,
    persist: values.persist,
    vars: Object.fromEntries(passed),
    build: values.build,
  });
  greet(running);
  await running.ended;
  if (!stopping) stopWith("The server has ended by itself.");
} catch (error) {
  if (error instanceof PortInUse)
    stopWith(`${error.message} Stop what uses it, or choose another port: PORT=8788 npm start`);
  stopWith(error instanceof Error ? error.message : String(error));
}
