/**
 * Prints the name of every test in a folder of result files, sorted: what vanished between two runs shows in a diff.
 *
 *     mkdir results && VIDARE_RESULTS=results npm test; npm run -s test:names results > names.txt
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const folder = process.argv[2];
const results = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), "utf8")),
);
const names = results.flatMap(
  ({ names: own, testResults }) =>
    own ??
    testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title }) =>
        [relative(process.cwd(), file), ...ancestorTitles, title].join(" > "),
      ),
    ),
);

console.log(names.toSorted().join("\n"));
