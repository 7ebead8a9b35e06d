import { judgeProgram, weighProgram } from "../../../policypacks/deployability/judge-program";
import { azureRules } from "../../../resource-manager";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";

const subscriptionId = "11111111-1111-1111-1111-111111111111";

const group: Resource = declared("resources:ResourceGroup", { resourceGroupName: "rg", location: "swedencentral" });
const subnet = (props: Record<string, unknown>): Resource =>
  declared("network:Subnet", {
    resourceGroupName: "rg",
    virtualNetworkName: "vnet",
    subnetName: "snet",
    addressPrefix: "10.0.0.0/24",
    ...props,
  });

function declared(type: string, props: Record<string, unknown>): Resource {
  return { type: `azure-native:${type}`, name: type, urn: `urn:${type}`, props, provider: { subscriptionId } };
}

const codes = (resources: readonly Resource[]): string[] => judgeProgram(resources).map(({ refusal }) => refusal.code);

it("finds what one body has wrong", () => {
  expect(codes([group, subnet({ addressPrefix: "10.0.0.0/33" })])).not.toEqual([]);
});

it("passes over what is not known yet", () => {
  expect(codes([group, subnet({ addressPrefix: UNKNOWN })])).toEqual([]);
  expect(codes([group, subnet({ virtualNetworkName: UNKNOWN })])).toEqual([]);
});

it("says what is open, and which resources it judged", () => {
  const unknown = subnet({ addressPrefix: UNKNOWN });
  const { refused, open, judged } = weighProgram([group, unknown, { ...group, type: "other:index:Thing" }]);
  expect(refused).toEqual([]);
  expect(judged).toEqual([group, unknown]);
  expect(open).toContainEqual({
    resource: unknown,
    open: expect.objectContaining({ path: "addressPrefix" }) as unknown,
  });
});

it("refuses nothing for lack of what the program does not declare", () => {
  expect(
    codes([
      subnet({
        networkSecurityGroup: {
          id: "/subscriptions/s/resourceGroups/theirs/providers/Microsoft.Network/networkSecurityGroups/nsg",
        },
      }),
    ]),
  ).toEqual([]);
});

it("judges by its body alone what may lie in any subscription", () => {
  const network = declared("network:VirtualNetwork", {
    resourceGroupName: "rg",
    virtualNetworkName: "vnet",
    location: "swedencentral",
    addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
  });
  const outside = [group, network, subnet({ addressPrefix: "10.1.0.0/24" })];
  expect(codes(outside)).not.toEqual([]);
  expect(codes(outside.map((resource) => ({ ...resource, provider: {} })))).toEqual([]);
});

const madeNew = azureRules.filter(({ examples }) => examples.accepted.phase === "create");

describe.each(madeNew.map((rule) => [rule.id, rule] as const))("%s", (id, { examples }) => {
  const accepted = placed(examples.accepted.resources);
  const saysOf = (resources: readonly Resource[]) =>
    judgeProgram(resources).filter(({ refusal }) => refusal.rule === id);

  it("says nothing of its accepted example", () => {
    expect(saysOf(accepted)).toEqual([]);
  });

  // Each of the others may stand already, made by another program: its absence here proves nothing.
  it("says nothing where another program makes what it refers to", () => {
    for (const made of accepted.slice(0, -1))
      expect([made.name, ...saysOf(accepted.filter((one) => one !== made))]).toEqual([made.name]);
  });
});

it("tells a caution from what Azure refuses", () => {
  const quota = azureRules.find(({ id }) => id === "cognitiveservices-quota-by-default");
  const said = judgeProgram(placed(quota?.examples.refused.resources ?? []));
  expect(said.map(({ refusal }) => [refusal.rule, refusal.certainty])).toContainEqual([quota?.id, "caution"]);
});

function placed(resources: readonly Resource[]): Resource[] {
  return resources.map((resource) => ({ provider: { subscriptionId }, ...resource }));
}
