import { searchPublicNetworkAccess } from "../../../../policypacks/ai-guardrails/rules/search-network";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, askOf } from "../ask";

describe("search-public-network-access", () => {
  it.each<[string, unknown, string[]]>([
    ["disabled", "Disabled", []],
    ["in a case that Azure also takes", "disabled", []],
    ["in capitals", "DISABLED", []],
    ["enabled", "Enabled", ["fail"]],
    ["absent: the service's default is Enabled", undefined, ["fail"]],
    ["null", null, ["fail"]],
    ["behind a perimeter that nobody reads", "SecuredByPerimeter", ["fail"]],
    ["unknown at preview", UNKNOWN, ["undecided"]],
  ])("%s", (_case, publicNetworkAccess, kinds) => {
    expect(askOf(searchPublicNetworkAccess, { publicNetworkAccess })).toEqual(kinds);
  });

  it("is asked of a dated token", () => {
    const type = "azure-native:search/v20230901:Service";
    expect(ask(searchPublicNetworkAccess, [{ type, name: "s", props: {} }], { posture: "corp" })).toEqual(["fail"]);
  });
});
