import { createRequire } from "node:module";

const { npmFailure } = createRequire(__filename)("../../scripts/set-up/failure") as {
  npmFailure: (what: string, output: string) => Error;
};

it.each([
  [
    "a full disk",
    "npm error code ENOSPC\nnpm error no space left on device",
    /disk is full: Node did not fit\n {2}fix: free/,
  ],
  [
    "no network",
    "npm error code ENOTFOUND\nnpm error network request to https://r failed",
    /registry does not answer: ENOTFOUND\n {2}fix: connect/,
  ],
  ["a folder that cannot be written", "npm error code EACCES", /cannot be written: EACCES\n {2}fix: make/],
  [
    "a lock that does not fit",
    "npm ERR! code EUSAGE\nnpm ERR! not in sync",
    /do not agree with package.json.*\n {2}fix: run `npm install`/,
  ],
  [
    "anything else",
    "npm error code E500\nnpm error A complete log is in: /x.log",
    /could not provide Node: E500\n {2}fix: see the log/,
  ],
])("says what to do about %s", (_case, output, expected) => {
  expect(npmFailure("Node", output).message).toMatch(expected);
});
