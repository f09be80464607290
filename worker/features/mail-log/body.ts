import { NotFound } from "../../domain/errors.ts";
import type { Env } from "../../env.ts";

/** A message with its text and HTML, wherever they lie by now (DECISIONS.md, 14). */
export async function withBody<T extends { text: string; html: string; bodyKey: string | null }>(
  { FILES }: Pick<Env, "FILES">,
  message: T,
): Promise<T> {
  if (message.bodyKey === null) return message;
  const object = await FILES.get(message.bodyKey);
  if (!object) throw new NotFound();
  return { ...message, ...(await object.json<Pick<T, "text" | "html">>()) };
}
