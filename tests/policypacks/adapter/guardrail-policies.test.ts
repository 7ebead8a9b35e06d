import { run, type Declared } from "./play-engine";
import { unknownStringValue } from "./policy-proxy";

const corp = { landingZone: "corp", environment: "dev" };
const search = (props: Record<string, unknown>): Declared => ({ type: "search:Service", name: "search", props });

it("blocks before the resource is made where its own tags say where it belongs", async () => {
  const { before, after } = await run([search({ publicNetworkAccess: "Enabled", tags: corp })]);
  expect(before).toEqual([expect.stringContaining('search-public-network-access: publicNetworkAccess: got "Enabled"')]);
  expect(after).toEqual([]);
});

it("judges at the end what only the stack tells", async () => {
  const group: Declared = {
    type: "resources:ResourceGroup",
    name: "rg",
    props: { resourceGroupName: "rg", tags: corp },
  };
  const { before, after } = await run([
    group,
    search({ publicNetworkAccess: "Enabled", resourceGroupName: "rg", searchServiceName: "s" }),
  ]);
  expect(before).toEqual([]);
  expect(after).toEqual([expect.stringContaining("search-public-network-access: urn:search: ")]);
});

it("reads the posture off the management group in which the provider's subscription is placed", async () => {
  const provider = (subscriptionId: unknown) => ({ tenantId: "t", subscriptionId });
  const placement = (name: string, groupId: string, subscriptionId: string): Declared => ({
    type: "management:ManagementGroupSubscription",
    name,
    props: { groupId },
    provider: provider(subscriptionId),
  });
  const placements = [placement("workload", "contoso-ai-corp", "w"), placement("hub", "contoso-ai-platform", "p")];
  const opened = {
    ...search({ publicNetworkAccess: "Enabled", tags: { environment: "dev" } }),
    provider: provider("w"),
  };
  expect((await run([...placements, opened])).after).toEqual([
    expect.stringContaining('search-public-network-access: urn:search: publicNetworkAccess: got "Enabled"'),
  ]);
  expect((await run([...placements, { ...opened, provider: provider("p") }])).after).toEqual([
    expect.stringContaining("landing-zone: urn:search"),
  ]);
  expect((await run([...placements, { ...opened, provider: provider(unknownStringValue) }])).after).toEqual([
    expect.stringContaining("landing-zone: urn:search"),
  ]);
});

it("takes posture and environment from the configuration, for every rule", async () => {
  const { before } = await run([search({})], { "landing-zone": { posture: "corp" } });
  expect(before).toEqual([expect.stringContaining("publicNetworkAccess: is missing")]);
});

it("says once that nothing tells where the stack belongs", async () => {
  const { before, after } = await run([search({}), { ...search({}), name: "second" }]);
  expect(before).toEqual([]);
  expect(after).toEqual([
    expect.stringMatching(/^landing-zone: urn:search: why: .*\nnothing says the posture of search: /),
  ]);
});

it("says once what is undecided, and lets it pass", async () => {
  const { before, after } = await run([search({ publicNetworkAccess: unknownStringValue, tags: corp })]);
  expect(before).toEqual([]);
  expect(after).toEqual([
    expect.stringMatching(/^undecided-summary: stack: 1 answer is still open\n.*search publicNetworkAccess waits for/),
  ]);
});

it("judges the stack by the inputs, which the outputs of the real provider lack", async () => {
  const account: Declared = {
    type: "cognitiveservices:Account",
    name: "foundry",
    props: {
      resourceGroupName: "rg",
      accountName: "aif",
      tags: corp,
      properties: { publicNetworkAccess: "Disabled", disableLocalAuth: true },
    },
    outputs: { tags: corp, properties: { publicNetworkAccess: "Disabled" } },
  };
  const endpoint: Declared = {
    type: "network:PrivateEndpoint",
    name: "pep",
    props: {
      privateLinkServiceConnections: [
        {
          groupIds: ["account"],
          privateLinkServiceId: "/subscriptions/x/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/aif",
        },
      ],
    },
  };
  expect(await run([account, endpoint])).toEqual({ before: [], after: [] });
  expect((await run([account])).after).toEqual([expect.stringContaining("account-private-endpoint: urn:foundry")]);
});

it("follows an unknown id by what the property is made from", async () => {
  const account: Declared = {
    type: "cognitiveservices:Account",
    name: "foundry",
    props: { tags: corp, properties: { publicNetworkAccess: "Disabled", disableLocalAuth: true } },
  };
  const endpoint: Declared = {
    type: "network:PrivateEndpoint",
    name: "pep",
    props: { privateLinkServiceConnections: [{ groupIds: ["account"], privateLinkServiceId: unknownStringValue }] },
    propertyDependencies: { privateLinkServiceConnections: ["foundry"] },
  };
  expect(await run([account, endpoint])).toEqual({ before: [], after: [] });
});

it("reads a resource anew when the engine comes with it again", async () => {
  const opened = search({ publicNetworkAccess: "Enabled", tags: corp });
  const closed = search({ publicNetworkAccess: "Disabled", tags: corp });
  expect((await run([opened, closed])).before).toHaveLength(1);
  expect((await run([closed, opened])).before).toHaveLength(1);
});
