import { fileURLToPath } from "node:url";

/** Plugins are installed beside this file, not with the product. */
const own = (file) => fileURLToPath(new URL(file, import.meta.url));

/** What `npm run mutate` changes, and which tests have to notice. */
export default {
  packageManager: "npm",
  testRunner: "jest",
  jest: { configFile: "scripts/mutation/jest.config.js" },
  plugins: [own("node_modules/@stryker-mutator/jest-runner/dist/src/index.js"), own("descriptions.mjs")],
  ignorers: ["descriptions"],
  mutate: ["policypacks/ai-guardrails/{rules,stack-rules}/**/*.ts"],
  coverageAnalysis: "perTest",
  // What runs while a rule is loaded belongs to every test; each such mutant would need the whole suite anew.
  ignoreStatic: true,
  ignorePatterns: [
    "dist",
    "scripts/mutation/node_modules",
    ".cache",
    ".sandbox",
    ".ci",
    "docs",
    "stacks",
    "sandbox",
    "bench",
    "examples",
  ],
  tempDirName: "node_modules/.cache/stryker",
  incrementalFile: "node_modules/.cache/stryker-incremental.json",
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: "node_modules/.cache/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: 2,
};
