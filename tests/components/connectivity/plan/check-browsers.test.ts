import { checkBrowsers } from "../../../../components/connectivity/plan/check-browsers";

describe("from where Bastion's page may be opened", () => {
  it.each([
    ["nothing said: from everywhere", undefined, 0],
    ["an office", ["203.0.113.0/24"], 0],
    ["everywhere, in words", ["0.0.0.0/0"], 0],
    ["an office, and a private range that helps nobody", ["10.0.0.0/8", "203.0.113.0/24"], 0],
    ["private ranges alone", ["10.0.0.0/8", "192.168.4.0/24"], 1],
    ["a provider's own addresses", ["100.64.0.0/10"], 1],
    ["a range that is more than a private one", ["10.0.0.0/7"], 0],
    ["nobody at all", [], 1],
    ["two that are no blocks", ["me", "203.0.113.7"], 2],
  ])("%s", (_case, sources, findings) => {
    expect(checkBrowsers("bastionSources", sources)).toHaveLength(findings);
  });

  it("names the entry that is none", () => {
    expect(checkBrowsers("network.bastion.allowedSources", ["203.0.113.0/24", "me"])).toMatchObject([
      { path: "network.bastion.allowedSources[1]" },
    ]);
  });
});
