import { accountPrivateEndpoint } from "../../../../policypacks/ai-guardrails/stack-rules/service-private-endpoints";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, id, resource } from "../ask";

const account = resource("cognitiveservices:Account", "foundry", {
  resourceGroupName: "rg",
  accountName: "aif-claims",
  tags: { landingZone: "corp" },
});
const target = id("Microsoft.CognitiveServices/accounts/aif-claims");

function endpoint(connection: unknown, more = {}, list = "privateLinkServiceConnections") {
  return resource("network:PrivateEndpoint", "pep", { [list]: [connection] }, more);
}

describe("account-private-endpoint", () => {
  it.each([
    ["by id", [account, endpoint({ privateLinkServiceId: target, groupIds: ["account"] })], []],
    [
      "by id in other letters",
      [account, endpoint({ privateLinkServiceId: target.toUpperCase(), groupIds: ["Account"] })],
      [],
    ],
    [
      "by a connection that waits for approval",
      [
        account,
        endpoint({ privateLinkServiceId: target, groupIds: ["account"] }, {}, "manualPrivateLinkServiceConnections"),
      ],
      [],
    ],
    [
      "by property dependency",
      [
        account,
        endpoint(
          { privateLinkServiceId: UNKNOWN, groupIds: ["account"] },
          { propertyDependencies: { privateLinkServiceConnections: ["urn:foundry"] } },
        ),
      ],
      [],
    ],
    [
      "with a provider whose subscription is not known",
      [{ ...account, provider: {} }, endpoint({ privateLinkServiceId: target, groupIds: ["account"] })],
      [],
    ],
    ["none", [account], ["fail"]],
    [
      "of another account",
      [
        account,
        endpoint({ privateLinkServiceId: id("Microsoft.CognitiveServices/accounts/other"), groupIds: ["account"] }),
      ],
      ["fail"],
    ],
    [
      "in another subscription",
      [account, endpoint({ privateLinkServiceId: target.replace("1111-", "2222-"), groupIds: ["account"] })],
      ["fail"],
    ],
    ["of another group", [account, endpoint({ privateLinkServiceId: target, groupIds: ["searchService"] })], ["fail"]],
    ["without groups", [account, endpoint({ privateLinkServiceId: target })], ["fail"]],
    ["null", [account, endpoint(null)], ["fail"]],
    [
      "unknown and told by nothing",
      [account, endpoint({ privateLinkServiceId: UNKNOWN, groupIds: ["account"] })],
      ["undecided"],
    ],
    ["of unknown groups", [account, endpoint({ privateLinkServiceId: target, groupIds: UNKNOWN })], ["undecided"]],
    ["an unknown connection", [account, endpoint(UNKNOWN)], ["undecided"]],
  ])("%s", (_case, resources, kinds) => {
    expect(ask(accountPrivateEndpoint, resources)).toEqual(kinds);
  });

  it("picks the account among what one property is made from", () => {
    const subnet = resource("network:Subnet", "subnet", {});
    const both = endpoint(
      { privateLinkServiceId: UNKNOWN, groupIds: ["account"] },
      { propertyDependencies: { privateLinkServiceConnections: ["urn:subnet", "urn:foundry"] } },
    );
    expect(ask(accountPrivateEndpoint, [account, subnet, both])).toEqual([]);
  });

  it("is not asked in online", () => {
    expect(ask(accountPrivateEndpoint, [{ ...account, props: { tags: { landingZone: "online" } } }])).toEqual([]);
  });
});
