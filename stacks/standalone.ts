import * as pulumi from "@pulumi/pulumi";

import type { Settings } from "./configuration/settings";
import { lockAmongOutputs, lockChange, readLock, runsInCi, writeLock } from "./lock-file";
import { contextOf, planStandalone, type StandalonePlan } from "./plan-standalone";
import { planningDay } from "./planning-day";
import {
  AiPolicy,
  Bastion,
  Hub,
  HubPeering,
  Jumpbox,
  ManagementGroups,
  Observability,
  PrivateDns,
  RegionalAi,
  Spoke,
  SubscriptionPlacement,
} from "../components";
import { azureProvider } from "../components/azure-provider";
import { tenantQuestions } from "../components/governance/plan/tenant-questions";
import { emptyLock, type Lock, mergeLocks } from "../components/planning/lock";
import { orThrow } from "../components/planning/or-throw";
import { checkSandboxState, liveTenantReader, ownOutputs, readTenant } from "../components/preflight";
import { FoundationError } from "../terms/finding";

/** Platform and workload in one stack: for a team without a landing zone, and for trying it out. */
export async function standalone(settings: Settings, lockPath: string): Promise<Record<string, unknown>> {
  const onDisk = orThrow(readLock(lockPath));
  const lock = onDisk ?? (await rememberedLock()) ?? emptyLock;
  const facts = { stack: pulumi.getStack(), lock, today: planningDay() };
  const marked = await checkSandboxState(facts.stack, process.env["AZURE_AI_FOUNDATION_SANDBOX"] !== undefined);
  if (marked.length > 0) throw new FoundationError(marked);
  const tenant = await readTenant(liveTenantReader(), tenantQuestions(contextOf(settings, facts), settings));
  const plan = orThrow(planStandalone(settings, facts, tenant));
  const remembered = orThrow(lockChange(onDisk ?? emptyLock, mergeLocks(lock, plan.lock), lockPath, runsInCi()));
  if (remembered.changed) writeLock(lockPath, remembered.lock);

  return { ...declare(plan), lock: remembered.lock };
}

/** What the last run remembered, for a lock file that was lost. */
async function rememberedLock(): Promise<Lock | undefined> {
  const outputs = await ownOutputs();
  if (outputs.known) return lockAmongOutputs(outputs.value);
  await pulumi.log.warn(
    `there is no lock file, and the stack's last outputs cannot be read (${outputs.because}): names and addresses are computed anew`,
  );
  return undefined;
}

function declare({ context, governance, connectivity, regionalAi }: StandalonePlan): Record<string, unknown> {
  const platform = { provider: azureProvider("platform", context.tenantId, context.platformSubscriptionId) };
  const workload = { provider: azureProvider("workload", context.tenantId, context.subscriptionId) };
  const { protect } = connectivity;

  const groups = governance.managementGroups;
  const dependsOn =
    groups === undefined ? [] : [new ManagementGroups("groups", groups, { ...platform, protect: governance.protect })];
  new AiPolicy("policy", governance.policy, { ...workload, dependsOn });
  // A subscription that moves loses what it inherited, the deployer's own rights among it: so they move first.
  const { platformPlacement, workloadPlacement } = governance;
  const placed = [
    ...(platformPlacement === undefined
      ? []
      : [new SubscriptionPlacement("platform", platformPlacement, { ...platform, dependsOn })]),
    ...(workloadPlacement === undefined
      ? []
      : [new SubscriptionPlacement("workload", workloadPlacement, { ...workload, dependsOn })]),
  ];

  const hub = new Hub("hub", connectivity.hub, { ...platform, protect, dependsOn: placed });
  const bastion = new Bastion("bastion", connectivity.bastion, { ...platform, dependsOn: [hub] });
  new Jumpbox("jumpbox", connectivity.jumpbox, { ...platform, dependsOn: [hub, bastion] });
  const logs = new Observability("logs", regionalAi.observability, { ...platform, dependsOn: [hub] });

  let hubNetwork: pulumi.Resource = hub; // Azure takes one write on a network at a time, and each peering writes the hub's
  const spokes = connectivity.spokes.map(({ region, spoke: args, hubPeering }) => {
    const spoke = new Spoke(`spoke-${region}`, args, { ...workload, protect, dependsOn: [...placed, hub] });
    hubNetwork = new HubPeering(`hub-${region}`, hubPeering, { ...platform, dependsOn: [hubNetwork, spoke] });
    return { region, spoke, ready: [spoke, hubNetwork] };
  });
  const networks = spokes.flatMap(({ ready }) => ready);
  const dns = new PrivateDns("dns", connectivity.privateDns, { ...platform, protect, dependsOn: [hub, ...networks] });

  const regions = regionalAi.regions.map(({ region, args }) => {
    const ready = spokes.find((spoke) => spoke.region === region)?.ready ?? [];
    return { region, ai: new RegionalAi(`ai-${region}`, args, { ...workload, dependsOn: [...ready, dns, logs] }) };
  });

  return {
    schemaVersion: 1,
    workload: context.workload,
    endpoints: Object.fromEntries(regions.map(({ region, ai }) => [region, endpointsOf(ai)])),
    deployments: Object.fromEntries(regions.map(({ region, ai }) => [region, ai.deploymentNames])),
    network: {
      hub: hub.virtualNetworkId,
      spokes: Object.fromEntries(spokes.map(({ region, spoke }) => [region, spoke.virtualNetworkId])),
    },
    bastion: bastion.bastionHostId,
    logs: logs.workspaceId,
  };
}

function endpointsOf({ projectEndpoint, openAiEndpoint, searchEndpoint, blobEndpoint, keyVaultUri }: RegionalAi) {
  return {
    project: projectEndpoint,
    openAi: openAiEndpoint,
    search: searchEndpoint,
    blob: blobEndpoint,
    keyVault: keyVaultUri,
  };
}
