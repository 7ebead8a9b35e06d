import { ownedAmong } from "../../../../components/preflight/live/owned-in-tenant";

const subscriptionId = "11111111-1111-1111-1111-111111111111";
const parent = { id: "/providers/Microsoft.Management/managementGroups/contoso-ai-corp" };

describe("what a stack owns in its tenant", () => {
  it("is read from its resources' outputs", () => {
    expect(
      ownedAmong({
        "urn:groups-root": { type: "azure-native:management:ManagementGroup", outputs: { name: "contoso-ai" } },
        "urn:placement": {
          type: "azure-native:management:ManagementGroupSubscription",
          outputs: { name: subscriptionId, parent },
        },
        "urn:network": { type: "azure-native:network:VirtualNetwork", outputs: { name: "vnet" } },
      }),
    ).toEqual({
      managementGroups: ["contoso-ai"],
      placements: [{ subscriptionId, groupId: "contoso-ai-corp" }],
    });
  });

  it("includes a placement that does not say under which group", () => {
    const placement = {
      type: "azure-native:management:ManagementGroupSubscription",
      outputs: { name: subscriptionId },
    };
    expect(ownedAmong({ "urn:placement": placement }).placements).toEqual([{ subscriptionId }]);
  });

  it.each([
    ["a stack never deployed", {}],
    ["no answer", undefined],
    ["null", null],
    ["odd entries", { urn: null }],
  ])("is nothing for %s", (_case, resources) => {
    expect(ownedAmong(resources)).toEqual({ managementGroups: [], placements: [] });
  });
});
