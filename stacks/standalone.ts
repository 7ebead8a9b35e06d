import * as pulumi from "@pulumi/pulumi";

import type { Settings } from "./configuration/settings";
import { declareAi } from "./declare/ai";
import { declareGovernance } from "./declare/governance";
import { declareNetworks } from "./declare/networks";
import type { Through } from "./declare/through";
import { lockAmongOutputs, lockChange, readLock, runsInCi, writeLock } from "./lock-file";
import { judgeDeclared, nobody } from "./judge-declared";
import { contextOf, planStandalone, type StandalonePlan } from "./plan-standalone";
import { planningDay } from "./planning-day";
import { AiPolicyRights, type RegionalAi } from "../components";
import { azureProvider } from "../components/azure-provider";
import { tenantQuestions } from "../components/governance/plan/tenant-questions";
import { emptyLock, type Lock, mergeLocks } from "../components/planning/lock";
import { orThrow } from "../components/planning/or-throw";
import { checkSandboxState, liveTenantReader, ownOutputs, readTenant } from "../components/preflight";
import type { Configuration } from "../policypacks/ai-guardrails/configuration";
import { projectConfiguration } from "../policypacks/ai-guardrails/configuration-file";
import { rules } from "../policypacks/ai-guardrails/rules";
import { isPackRunning } from "../policypacks/ai-guardrails/running-pack";
import { FoundationError } from "../terms/finding";

/** Platform and workload in one stack: for a team without a landing zone, and for trying it out. */
export async function standalone(settings: Settings, lockPath: string): Promise<Record<string, unknown>> {
  const guardrails = projectGuardrails();
  const onDisk = orThrow(readLock(lockPath));
  const lock = onDisk ?? (await rememberedLock()) ?? emptyLock;
  const facts = { stack: pulumi.getStack(), lock, today: planningDay() };
  const marked = await checkSandboxState(facts.stack, process.env["AZURE_AI_FOUNDATION_SANDBOX"] !== undefined);
  if (marked.length > 0) throw new FoundationError(marked);
  const tenant = await readTenant(liveTenantReader(), tenantQuestions(contextOf(settings, facts), settings));
  const plan = orThrow(planStandalone(settings, facts, tenant));
  const remembered = orThrow(lockChange(onDisk ?? emptyLock, mergeLocks(lock, plan.lock), lockPath, runsInCi()));
  if (remembered.changed) writeLock(lockPath, remembered.lock);

  const judge = isPackRunning() ? nobody : judgeDeclared(rules, guardrails);
  const outputs = declare(plan);
  judge.settle();
  return { ...outputs, lock: remembered.lock };
}

/** What the project says of the guardrails, which the program judges itself by, with or without a policy pack. */
function projectGuardrails(): Configuration {
  const read = projectConfiguration(process.cwd(), process.env, rules);
  if (!read.ok) throw new FoundationError(read.findings);
  return { ...read.configuration, today: planningDay() };
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

function declare({ context, governance, connectivity, regionalAi, gateway }: StandalonePlan): Record<string, unknown> {
  const through: Through = {
    platform: { provider: azureProvider("platform", context.tenantId, context.platformSubscriptionId) },
    workload: { provider: azureProvider("workload", context.tenantId, context.subscriptionId) },
  };
  const { policy, placed } = declareGovernance(governance, through);
  const networks = declareNetworks(connectivity, placed, through);
  const ai = declareAi(regionalAi, gateway, networks, through);
  // Last: the roles are on the workspace, the plan and the zones, which policy comes before.
  const { policyRights } = governance;
  if (policyRights.length > 0)
    new AiPolicyRights(
      "policy-rights",
      { principalIds: policy.principalIds, rights: [...policyRights] },
      { ...through.platform, dependsOn: [...networks.ddos, networks.dns, ai.logs] },
    );

  return {
    schemaVersion: 1,
    workload: context.workload,
    endpoints: byRegion(ai.regions, ({ ai: one }) => endpointsOf(one)),
    ...(ai.gateway === undefined ? {} : { gateway: ai.gateway.gatewayUrl }),
    deployments: byRegion(ai.regions, ({ ai: one }) => one.deploymentNames),
    network: {
      hub: networks.hub.virtualNetworkId,
      spokes: byRegion(networks.spokes, ({ spoke }) => spoke.virtualNetworkId),
    },
    bastion: networks.bastion.bastionHostId,
    logs: ai.logs.workspaceId,
  };
}

function byRegion<T extends { readonly region: string }, V>(
  all: readonly T[],
  value: (one: T) => V,
): Record<string, V> {
  return Object.fromEntries(all.map((one) => [one.region, value(one)]));
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
