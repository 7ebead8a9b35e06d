"use strict";
// The tests that hold the rules, and nothing that only compares texts: a mutant must die of what a rule answers.
const { projects } = require("../../jest.config.js");

const [unit] = projects;
const tests = "<rootDir>/tests/policypacks/ai-guardrails";

module.exports = {
  ...unit,
  rootDir: "../..",
  testMatch: [`${tests}/{rules,stack-rules}/**/*.test.ts`, `${tests}/unknown-values.test.ts`],
};
