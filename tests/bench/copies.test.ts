interface Deployed {
  readonly urn: string;
  readonly name: string;
  readonly type: string;
  readonly isCustom: boolean;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly provider?: string;
  readonly dependencies: readonly string[];
}

const { copies, isCounted } = jest.requireActual<{
  copies: (resources: readonly Deployed[], wanted: number) => readonly Deployed[];
  isCounted: (resource: Deployed) => boolean;
}>("../../bench/copies.js");

const provider: Deployed = {
  ...{ urn: "urn:provider", name: "workload", type: "pulumi:providers:azure-native", isCustom: true },
  ...{ inputs: { subscriptionId: "11111111-1111-1111-1111-111111111111" }, dependencies: [] },
};
const group: Deployed = {
  ...{ urn: "urn:group", name: "group", type: "azure-native:resources:ResourceGroup", isCustom: true },
  ...{ inputs: { resourceGroupName: "rg-claims" }, provider: "urn:provider", dependencies: [] },
};
const vault: Deployed = {
  ...{ urn: "urn:vault", name: "vault", type: "azure-native:keyvault:Vault", isCustom: true },
  ...{ inputs: { resourceGroupName: "rg-claims", vaultName: "kv-claims-z" }, provider: "urn:provider" },
  dependencies: ["urn:group"],
};

it("makes as many as are wanted, of which no two are the same", () => {
  const all = copies([provider, group, vault], 7);
  expect(all.filter(isCounted)).toHaveLength(7);
  expect(new Set(all.map(({ urn }) => urn)).size).toBe(all.length);
  expect(new Set(all.map(({ inputs }) => JSON.stringify(inputs))).size).toBe(all.length);
});

it("lets a copy name its own group, and share its provider", () => {
  const copy = copies([provider, group, vault], 4).find(({ name }) => name === "vault-1");
  expect(copy).toMatchObject({
    inputs: { resourceGroupName: "rg-claims-1", vaultName: "kv-claims-0" },
    provider: "urn:provider",
    dependencies: ["urn:group-1"],
  });
});

it("leaves a protection plan alone, and lets every copy name the one that there is", () => {
  const planId = "rg-claims/providers/Microsoft.Network/ddosProtectionPlans/plan";
  const plan: Deployed = {
    ...{ urn: "urn:plan", name: "plan", type: "azure-native:network:DdosProtectionPlan", isCustom: true },
    ...{ inputs: { resourceGroupName: "rg-claims", ddosProtectionPlanName: "plan" }, dependencies: ["urn:group"] },
  };
  const right: Deployed = {
    ...{ urn: "urn:right", name: "right", type: "azure-native:authorization:RoleAssignment", isCustom: true },
    ...{ inputs: { scope: `/subscriptions/s/resourceGroups/${planId}` }, dependencies: [] },
  };
  const network: Deployed = {
    ...{ urn: "urn:network", name: "network", type: "azure-native:network:VirtualNetwork", isCustom: true },
    ...{ inputs: { resourceGroupName: "rg-claims", plan: `/resourceGroups/${planId}` }, dependencies: ["urn:plan"] },
  };
  const all = copies([group, plan, right, network], 6);
  expect(all.map(({ name }) => name)).toEqual(["group", "plan", "right", "network", "group-1", "network-1"]);
  expect(all.at(-1)).toMatchObject({
    inputs: { resourceGroupName: "rg-claims-1", plan: `/resourceGroups/${planId}` },
    dependencies: ["urn:plan"],
  });
});
