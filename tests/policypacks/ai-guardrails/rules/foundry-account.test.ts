import {
  accountLocalAuth,
  accountPublicNetworkAccess,
} from "../../../../policypacks/ai-guardrails/rules/foundry-account";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, askOf, resource } from "../ask";

describe("account-public-network-access", () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ["disabled", { properties: { publicNetworkAccess: "Disabled" } }, []],
    ["in a case that Azure also takes", { properties: { publicNetworkAccess: "disabled" } }, []],
    [
      "disabled beside a rule that would let some in",
      { properties: { publicNetworkAccess: "DISABLED", networkAcls: { ipRules: [{ value: "203.0.113.4" }] } } },
      [],
    ],
    ["enabled", { properties: { publicNetworkAccess: "Enabled" } }, ["fail"]],
    ["absent: the service's default is Enabled", { properties: {} }, ["fail"]],
    ["no properties at all", {}, ["fail"]],
    ["null", { properties: { publicNetworkAccess: null } }, ["fail"]],
    ["closed by address rules only", { properties: { networkAcls: { defaultAction: "Deny" } } }, ["fail"]],
    ["a word that Azure does not know", { properties: { publicNetworkAccess: "Off" } }, ["fail"]],
    ["unknown at preview", { properties: { publicNetworkAccess: UNKNOWN } }, ["undecided"]],
    ["hidden with the whole object", { properties: UNKNOWN }, ["undecided"]],
    [
      "hidden in one leaf that it does not need",
      { properties: { publicNetworkAccess: "Disabled", encryption: UNKNOWN } },
      [],
    ],
  ])("%s", (_case, props, kinds) => {
    expect(askOf(accountPublicNetworkAccess, props)).toEqual(kinds);
  });

  it.each([
    "azure-native:cognitiveservices:Account",
    "azure-native:cognitiveservices/v20240601preview:Account",
    "azure-native_cognitiveservices_v20241001:cognitiveservices:Account",
    "azure-native_cognitiveservices_v20241001:cognitiveservices/v20241001:Account",
  ])("is asked of %s", (type) => {
    expect(ask(accountPublicNetworkAccess, [{ type, name: "a", props: { tags: { landingZone: "Corp" } } }])).toEqual([
      "fail",
    ]);
  });

  it("is not asked in online", () => {
    const account = resource("cognitiveservices:Account", "a", { tags: { landingZone: "online" } });
    expect(ask(accountPublicNetworkAccess, [account])).toEqual([]);
  });
});

describe("account-local-auth", () => {
  it.each<[string, unknown, string[]]>([
    ["true", true, []],
    ["the text of it, as a template may write", "true", []],
    ["in capitals", "TRUE", []],
    ["false", false, ["fail"]],
    ["the text of false", "false", ["fail"]],
    ["absent: keys are on", undefined, ["fail"]],
    ["null", null, ["fail"]],
    ["an object", {}, ["fail"]],
    ["unknown at preview", UNKNOWN, ["undecided"]],
  ])("%s", (_case, disableLocalAuth, kinds) => {
    expect(askOf(accountLocalAuth, { properties: { disableLocalAuth } })).toEqual(kinds);
  });
});
