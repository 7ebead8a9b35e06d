import { guardrailPolicies } from "../../../policypacks/adapter/guardrail-policies";
import { rules } from "../../../policypacks/ai-guardrails/rules";
import { allPolicies } from "../../../policypacks/all/policies";
import { run, type Declared } from "../adapter/play-engine";

const corp = { landingZone: "corp", environment: "dev" };
const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
const group: Declared = {
  type: "resources:ResourceGroup",
  name: "rg",
  props: { resourceGroupName: "rg", location: "swedencentral", tags: corp },
};
const network: Declared = {
  type: "network:VirtualNetwork",
  name: "network",
  props: {
    resourceGroupName: "rg",
    virtualNetworkName: "vnet",
    location: "swedencentral",
    addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    tags: corp,
  },
};
const subnet = (subnetName: string, addressPrefix: string): Declared => ({
  type: "network:Subnet",
  name: subnetName,
  props: { resourceGroupName: "rg", virtualNetworkName: "vnet", subnetName, addressPrefix },
});
const advice = (reports: readonly string[]): string[] => reports.filter((text) => text.startsWith("azure-refuses:"));
const reportsOf = async (declared: readonly Declared[]): Promise<readonly string[]> =>
  (
    await run(
      declared.map((one) => ({ ...one, provider })),
      {},
      allPolicies(),
    )
  ).after;

it("has every policy of the guardrails at the same level, and one more", () => {
  const levels = (policies: ReturnType<typeof allPolicies>) =>
    policies.map(({ name, enforcementLevel }) => [name, enforcementLevel]);
  expect(levels(allPolicies())).toEqual([...levels(guardrailPolicies(rules)), ["azure-refuses", "advisory"]]);
});

it("refuses what the guardrails refuse", async () => {
  const open: Declared = {
    type: "search:Service",
    name: "search",
    props: { publicNetworkAccess: "Enabled", tags: corp },
  };
  const { before } = await run([open], {}, allPolicies());
  expect(before).toContainEqual(expect.stringContaining("search-public-network-access: "));
});

it("says what Azure would refuse, with Azure's code and the mend", async () => {
  const said = advice(await reportsOf([group, network, subnet("a", "10.0.0.0/24"), subnet("b", "10.0.0.128/25")]));
  expect(said).not.toEqual([]);
  expect(said.join("\n")).toMatch(
    /Code="NetcfgSubnetRangesOverlap".*\naddressPrefix: got "10\.0\.0\.\S+"\n(.*\n)*fix: /,
  );
});

it("says nothing of what Azure takes", async () => {
  expect(advice(await reportsOf([group, network, subnet("a", "10.0.0.0/25"), subnet("b", "10.0.0.128/25")]))).toEqual(
    [],
  );
});

it("never prints a secret that Azure would refuse", async () => {
  const account: Declared = {
    type: "cognitiveservices:Account",
    name: "account",
    props: {
      resourceGroupName: "rg",
      accountName: "aif-claims",
      location: "swedencentral",
      kind: "AIServices",
      sku: { name: "S0" },
      properties: { apiProperties: { storageAccountConnectionString: "hunter2" } },
    },
  };
  const said = (await reportsOf([group, account])).join("\n");
  expect(said).toMatch(/Status=400 Code="\w+"\n\S+\.storageAccountConnectionString: got a value that is not printed\n/);
  expect(said).not.toContain("hunter2");
});
