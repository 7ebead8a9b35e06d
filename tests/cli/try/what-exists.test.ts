import { byArea } from "../../../cli/try/what-exists";

const hub = "azure-ai-foundation:connectivity:Hub$azure-native:network:VirtualNetwork";
const urn = (types: string, name: string): string => `urn:pulumi:dev::azure-ai-foundation::${types}::${name}`;

it("counts by area and kind, in the order of the architecture, without components and providers", () => {
  expect(
    byArea([
      { urn: urn("azure-native:resources:ResourceGroup", "rg"), type: "azure-native:resources:ResourceGroup" },
      { urn: urn(hub, "one"), type: "azure-native:network:VirtualNetwork" },
      { urn: urn(hub, "two"), type: "azure-native:network:VirtualNetwork" },
      { urn: urn("azure-ai-foundation:connectivity:Hub", "hub"), type: "azure-ai-foundation:connectivity:Hub" },
      {
        urn: urn("azure-ai-foundation:governance:Access$azure-native:management:ManagementGroup", "mg"),
        type: "azure-native:management:ManagementGroup",
      },
      { urn: urn("pulumi:providers:azure-native", "default"), type: "pulumi:providers:azure-native" },
    ]),
  ).toBe(
    [
      "  governance: 1",
      "      1 management group",
      "  connectivity: 2",
      "      2 virtual networks",
      "  stack: 1",
      "      1 resource group",
    ].join("\n"),
  );
});

it.each([
  ["azure-native:network:NetworkSecurityGroup", "network security groups"],
  ["azure-native:cognitiveservices:Account", "Foundry accounts"],
  ["azure-native:network:PublicIPAddress", "public addresses"],
  ["azure-native:network:FirewallPolicy", "firewall policies"],
  ["random:index/randomPassword:RandomPassword", "random passwords"],
])("calls several of %s %s", (type, words) => {
  expect(byArea([1, 2].map((number) => ({ urn: urn(type, String(number)), type })))).toContain(`2 ${words}`);
});
