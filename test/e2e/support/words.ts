/** The words that a person looks for on the page, in either language. */
import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const worker = join(import.meta.dirname, "../../../worker");

async function spoken(language: string): Promise<Record<string, string>> {
  const files = globSync(
    [`i18n/${language}/{ui,words,dialog,forms,messages}.ts`, `features/*/words/${language}/*.ts`],
    { cwd: worker },
  );
  const parts = await Promise.all(
    files.map((file) => import(pathToFileURL(join(worker, file)).href)),
  );
  return Object.assign({}, ...parts.map(({ words }) => words));
}

const SPOKEN = { sv: await spoken("sv"), en: await spoken("en") };

export type Language = keyof typeof SPOKEN;
export type Say = (key: string, params?: Record<string, string | number>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, params = {}) => {
    const words = SPOKEN[language][key];
    if (words === undefined) throw new Error(`No word ${key}`);
    return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
