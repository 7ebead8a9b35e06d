import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { normaliseToken } from "../../../terms/type-token";
import { UNKNOWN } from "../../../terms/unknown";
import { is } from "../asking";
import type { StackRule } from "../rule";
import { ofType } from "./links";

const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
const vault = "azure-native:keyvault:Vault";
const locks = /^azure-native:authorization:ManagementLock/;

export const resourceLocks: StackRule = {
  over: "stack",
  id: "shared-service-locks",
  concern: "resource locks",
  title: "What others depend on is locked",
  rationale: "A vault that is deleted by mistake takes every service that reads from it along.",
  severity: "low",
  environment: "prod",
  appliesTo: [vault, "azure-native:operationalinsights:Workspace"],
  source: "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources",
  frameworks: { waf: "Operational Excellence", mcsb: ["AM-4"] },
  limits: ["Any lock of the stack counts: which resource it holds is not traced."],
  examples: {
    pass: [
      { type: vault, name: "vault", props: {} },
      { type: "azure-native:authorization:ManagementLockByScope", name: "lock", props: { level: "CanNotDelete" } },
    ],
    fail: [{ type: vault, name: "vault", props: { location: "swedencentral" } }],
  },
  *check(stack) {
    const [first] = stack.subjects;
    if (first === undefined || stack.resources.some(({ type }) => locks.test(normaliseToken(type)))) return;
    yield {
      kind: "fail",
      resource: first,
      path: "locks",
      fix: "declare a lock of level CanNotDelete on it or on its group",
    };
  },
};

const workspace = "azure-native:machinelearningservices:Workspace";
const storage = "azure-native:storage:StorageAccount";
const store = (publicNetworkAccess: string): Resource => ({
  type: storage,
  name: "store",
  provider,
  props: { resourceGroupName: "rg", accountName: "stclaims", publicNetworkAccess },
});
const hbi: Resource = {
  type: workspace,
  name: "workspace",
  provider,
  props: {
    hbiWorkspace: true,
    storageAccount:
      "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stclaims",
  },
};

export const highImpactStorage: StackRule = {
  over: "stack",
  id: "ml-hbi-storage",
  concern: "hbi storage not public",
  title: "Workspaces of high business impact keep their data in closed storage",
  rationale: "Who declares the data sensitive cannot leave its storage open.",
  severity: "medium",
  appliesTo: [workspace],
  source: "https://learn.microsoft.com/azure/machine-learning/concept-data-encryption",
  frameworks: { waf: "Security", mcsb: ["DP-2", "NS-2"], euAiAct: ["Article 10"] },
  limits: ["Storage that another program declares is not seen."],
  examples: { pass: [hbi, store("Disabled")], fail: [hbi, store("Enabled")] },
  *check(stack) {
    for (const resource of stack.subjects) {
      const impact = is(resource.props, "hbiWorkspace", true);
      if (impact === false) continue;
      const found = stack.references.at(resource, "storageAccount", [storage]);
      if (found.kind === "none") continue;
      if (found.kind === "elsewhere") {
        const unnamed = ofType(stack, storage).some((one) => stack.references.idOf(one) === undefined);
        if (unnamed) yield { kind: "undecided", resource, path: "storageAccount", waitsFor: "which account it is" };
        continue;
      }
      const closed =
        found.kind === "resource"
          ? is(found.resource.props, "publicNetworkAccess", ["Disabled", "SecuredByPerimeter"])
          : UNKNOWN;
      if (closed === true) continue;
      if (closed === UNKNOWN || impact === UNKNOWN || found.kind !== "resource")
        yield { kind: "undecided", resource, path: "storageAccount", waitsFor: "its storage account" };
      else
        yield {
          kind: "fail",
          resource,
          path: "storageAccount",
          got: read(found.resource, "publicNetworkAccess"),
          fix: `set publicNetworkAccess of ${found.resource.name} to Disabled`,
        };
    }
  },
};

const account = "azure-native:cognitiveservices:Account";
const budget = "azure-native:consumption:Budget";
const foundry: Resource = { type: account, name: "foundry", props: { location: "swedencentral" } };

export const aiBudget: StackRule = {
  over: "stack",
  id: "ai-budget",
  concern: "budget alerts",
  title: "Somebody is told when AI costs more than planned",
  rationale: "A loop that calls a model spends a month's money in a night.",
  severity: "low",
  environment: "prod",
  appliesTo: [account],
  source: "https://learn.microsoft.com/azure/cost-management-billing/costs/tutorial-acm-create-budgets",
  frameworks: { waf: "Cost Optimization", nistAiRmf: ["Manage"] },
  limits: ["Budgets that another program declares are not seen."],
  examples: { pass: [foundry, { type: budget, name: "budget", props: { amount: 1000 } }], fail: [foundry] },
  *check(stack) {
    const [first] = stack.subjects;
    if (first !== undefined && ofType(stack, budget).length === 0)
      yield {
        kind: "fail",
        resource: first,
        path: "budget",
        fix: "declare a consumption.Budget for its group or subscription",
      };
  },
};
