import { armTypes } from "../../../../../catalog/arm-types";
import { findType } from "../../../../../resource-manager";
import { lastingFault } from "../../../../../sandbox/provider/azure-native/faults/lasting-fault";
import type { AzureRequest } from "../../../../../sandbox/provider/azure-native/faults/request";
import { triesAgain } from "../../../../../sandbox/provider/azure-native/faults/send";
import { transientAnswer } from "../../../../../sandbox/provider/azure-native/faults/transient-answers";

const scope = "/subscriptions/s/resourceGroups/rg/providers";

function request(token: string, id: string, more: Partial<AzureRequest> = {}): AzureRequest {
  const type = findType(`azure-native:${token}`);
  if (type === undefined) throw new Error(token);
  return { operation: "create", id, type, ...more };
}

const network = (name: string): AzureRequest =>
  request("network:VirtualNetwork", `${scope}/Microsoft.Network/virtualNetworks/${name}`);
const always = { rate: 1, seed: "1", errors: 1 };

describe("transient answers", () => {
  it("end before the provider gives up, and are all such as it tries again", () => {
    for (const type of armTypes)
      for (const operation of ["create", "update", "delete", "read"] as const) {
        const asked = { operation, type, id: `/x/${type.token}` };
        for (const attempt of [0, 1, 2]) {
          const answer = transientAnswer(always, asked, attempt);
          expect(answer !== undefined && triesAgain(answer)).toBe(true);
        }
        expect(transientAnswer(always, asked, 3)).toBeUndefined();
      }
  });

  it("come about as often as the rate says, the same for a seed, others for another", () => {
    const struck = (seed: string): number[] =>
      [...Array(1000).keys()].filter(
        (index) => transientAnswer({ rate: 0.1, seed, errors: 1 }, network(`n${index}`), 0) !== undefined,
      );
    expect(struck("7").length).toBeGreaterThan(60);
    expect(struck("7").length).toBeLessThan(140);
    expect(struck("7")).toEqual(struck("7"));
    expect(struck("7")).not.toEqual(struck("8"));
  });

  it("are of several kinds for a network", () => {
    const codes = new Set([...Array(50).keys()].map((i) => transientAnswer(always, network(`n${i}`), 0)?.code));
    expect([...codes].sort()).toEqual([
      "AnotherOperationInProgress",
      "RetryableError",
      "SubscriptionRequestsThrottled",
    ]);
  });
});

describe("a fault that reaches the user", () => {
  it("leaves what has a place half made", () => {
    expect(lastingFault(always, network("n"))).toMatchObject({ when: "after" });
    expect(lastingFault(always, { ...network("n"), operation: "update" })).toMatchObject({ when: "after" });
  });

  it("hides a new parent from its child, before anything is written", () => {
    const child = request("network:Subnet", `${scope}/Microsoft.Network/virtualNetworks/n/subnets/s`);
    expect(lastingFault(always, child)).toMatchObject({ when: "before", refusal: { code: "ParentResourceNotFound" } });
  });

  it("hides a new management group", () => {
    const id =
      "/providers/Microsoft.Management/managementGroups/g/providers/Microsoft.Authorization/policyAssignments/a";
    expect(lastingFault(always, request("authorization:PolicyAssignment", id))).toMatchObject({
      when: "before",
      refusal: { status: 403, code: "AuthorizationFailed" },
    });
  });

  it("does not find a new principal, unless its type is said", () => {
    const id = `${scope}/Microsoft.Authorization/roleAssignments/a`;
    const assignment = (inputs: Record<string, unknown>): AzureRequest =>
      request("authorization:RoleAssignment", id, { inputs });
    expect(lastingFault(always, assignment({ principalId: "p" }))?.refusal.code).toBe("PrincipalNotFound");
    expect(lastingFault(always, assignment({ principalId: "p", principalType: "Group" }))).toBeUndefined();
  });

  it("never stands in the way of a read, of a deletion, or of anything at rate 0", () => {
    expect(lastingFault(always, { ...network("n"), operation: "read" })).toBeUndefined();
    expect(lastingFault(always, { ...network("n"), operation: "delete" })).toBeUndefined();
    expect(lastingFault({ ...always, rate: 0 }, network("n"))).toBeUndefined();
  });
});
