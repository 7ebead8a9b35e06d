import { buildFailure } from "../../../sandbox/engine/build-failure";

it.each([
  ["a full disk", "write /tmp/x: no space left on device", /disk is full/, /free some space/],
  [
    "an old Go",
    "go: go.mod requires go >= 1.26.6 (running go 1.22.1; GOTOOLCHAIN=local)",
    /too old/,
    /Go 1.26.6 or newer/,
  ],
  ["no network", 'Get "https://proxy/x": dial tcp: lookup proxy: no such host', /cannot fetch/, /network/],
  ["a proxy that refuses", "reading https://proxy/x: 403 Forbidden", /cannot fetch/, /GOPROXY/],
  ["little memory", "go build x: signal: killed", /out of memory/, /2 GB/],
  [
    "a folder that cannot be written",
    "open /x: permission denied",
    /could not be written/,
    /AZURE_AI_FOUNDATION_CACHE/,
  ],
  ["anything else", "one\ntwo: three", /two: three/, /official CLI/],
])("says what to do about %s", (_case, stderr, problem, mend) => {
  const failure = buildFailure(stderr, "1.26.6");
  expect(failure.problem).toMatch(problem);
  expect(failure.mend).toMatch(mend);
});
