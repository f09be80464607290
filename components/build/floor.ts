/**
 * The oldest browsers that the elements and pages are made for. The build writes no syntax that they lack, the tests
 * see to it that they have every built-in thing that is used (test/node/floor.test.ts), and the guide says so.
 */
interface Browser {
  name: string;
  version: string;
  /** What it has is the same in these, by their names in MDN's data and esbuild's. */
  mdn: readonly string[];
  esbuild: readonly string[];
}

export const FLOOR: readonly Browser[] = [
  { name: "Safari", version: "17.5", mdn: ["safari", "safari_ios"], esbuild: ["safari", "ios"] },
  // The extended support release.
  { name: "Firefox", version: "140", mdn: ["firefox", "firefox_android"], esbuild: ["firefox"] },
  // Two years: of November 2024.
  { name: "Chrome", version: "131", mdn: ["chrome", "chrome_android"], esbuild: ["chrome"] },
  { name: "Edge", version: "131", mdn: ["edge"], esbuild: ["edge"] },
];

/** As esbuild is told. */
export const TARGETS = FLOOR.flatMap(({ esbuild, version }) =>
  esbuild.map((name) => name + version),
);
