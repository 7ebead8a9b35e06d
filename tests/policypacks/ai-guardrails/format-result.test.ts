import { describe as say, formatResult } from "../../../policypacks/ai-guardrails/format-result";
import { judge, rules } from "../../../policypacks/ai-guardrails/index";
import { searchPublicNetworkAccess } from "../../../policypacks/ai-guardrails/rules/search-network";
import { pageOf } from "../../../policypacks/ai-guardrails/page-of";
import { UNKNOWN } from "../../../terms/unknown";
import { resource } from "./ask";

it("says resource, reason, place, value and mend", () => {
  const nic = resource("network:NetworkInterface", "jumpbox-nic", {
    ipConfigurations: [{ publicIPAddress: { id: "pip" } }],
  });
  const [result] = judge(rules, [nic]);
  expect(result === undefined ? "" : formatResult(result)).toBe(
    [
      "jumpbox-nic: No machine has a public address",
      "  why: A jumpbox or GPU host with a public address is scanned within minutes; Bastion reaches it without one.",
      '  ipConfigurations[0].publicIPAddress: got "pip"',
      "  fix: remove publicIPAddress and reach the machine through Bastion",
      `  docs: ${pageOf("nic-public-ip")}`,
    ].join("\n"),
  );
});

it("says what an undecided answer waits for", () => {
  const search = resource("search:Service", "search", { publicNetworkAccess: UNKNOWN });
  const [result] = judge([searchPublicNetworkAccess], [search], { posture: "corp" });
  expect(result === undefined ? "" : formatResult(result)).toContain("publicNetworkAccess waits for");
});

it.each([
  ["properties.adminPassword", "hunter2"],
  ["osProfile.customData", "c2VjcmV0"],
  ["properties.apiKey", "hunter2"],
  ["keys[0]", "hunter2"],
  ["connectionString", "Endpoint=sb://"],
  ["credentials.header", "hunter2"],
  ["sasUri", "https://x?sig=1"],
])("never prints what may be a secret: %s", (path, got) => {
  expect(say(path, got)).not.toContain(got);
});

it.each([
  [undefined, "is missing"],
  [null, "is missing"],
  [UNKNOWN, "is not known yet"],
  [false, "got false"],
  ["a".repeat(300), `got "${"a".repeat(200)}..."`],
  [{ password: "x" }, "got an object"],
  [["x"], "got a list of 1"],
])("describes %p", (got, text) => {
  expect(say("properties.publicNetworkAccess", got)).toBe(text);
});
