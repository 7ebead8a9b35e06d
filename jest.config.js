/** One project a kind of test: the fast ones first, the engine alone and in series. */
const common = {
  testEnvironment: "node",
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } },
    ],
  },
  modulePathIgnorePatterns: [
    "<rootDir>/dist/",
    "<rootDir>/components/plugin/package.json",
    "<rootDir>/.cache/",
    "<rootDir>/.sandbox/",
  ],
};

module.exports = {
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/tests/engine/", "/tests/package/"],
    },
    {
      ...common,
      displayName: "engine",
      testMatch: ["<rootDir>/tests/{engine,package}/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/engine/support/global-setup.ts",
      setupFilesAfterEnv: ["<rootDir>/tests/engine/support/patience.ts"],
    },
  ],
};
