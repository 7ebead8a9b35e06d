import { join } from "node:path";

import { z } from "zod";

import { orThrow } from "../../components/planning/or-throw";
import { emptyLock } from "../../components/planning/lock";
import { unreadTenant } from "../../components/preflight/unread-tenant";
import { parseConfiguration } from "../../stacks/configuration/parse";
import { configurationSchema } from "../../stacks/configuration/schema";
import { readStackFile } from "../../stacks/configuration/stack-file";
import { planStandalone } from "../../stacks/plan-standalone";

const values = orThrow(readStackFile(join(__dirname, "../../stacks/Pulumi.dev.yaml")));
const settings = orThrow(parseConfiguration(values));
type Settings = typeof settings;

/** Settings as no schema would let them through, so that the planners themselves must find what is wrong. */
const wrong: readonly Partial<Settings>[] = [
  { workload: { ...settings.workload, name: "not_a name" } },
  { workload: { ...settings.workload, environment: "prod" }, processing: undefined },
  { tenantId: "none" },
  { managementGroups: { mode: "create", prefix: "contoso-platform" } },
  { managementGroups: { mode: "create", prefix: "not a prefix." } },
  { managementGroups: { mode: "attachTo", groupId: "contoso-platform" } },
  { policy: { rollout: "none" as never } },
  { regions: ["Sweden Central"] },
  { regions: ["polandcentral"] },
  { processing: "everywhere" as never },
  { models: {} },
  { models: { chat: { model: "gpt-nope", tokensPerMinute: 1000 } } },
  { models: { chat: { model: "gpt-5.1", tokensPerMinute: 1 } } },
  { models: { chat: { model: "gpt-5.1", tokensPerMinute: 1000, deploymentType: "Batch" as never } } },
  { search: { sku: "free" as never } },
  { search: { replicas: 99 } },
  { data: { containers: ["Policies", "Policies"] } },
  { network: { addressSpace: "10.64.0.1/16" } },
  { network: { addressSpace: "8.0.0.0/16" } },
  { network: { addressSpace: "10.64.0.0/24" } },
  { network: { addressSpace: "10.64.0.0/16", maxRegions: 3 as never } },
  { network: { addressSpace: "10.64.0.0/16", onPremises: ["10.64.0.0/20", "x"], reserved: ["y"] } },
  { network: { addressSpace: "10.64.0.0/16", onPremises: ["10.64.0.0/20"] } },
  { network: { addressSpace: "10.64.0.0/16", bastion: { sku: "Developer" as never } } },
  { network: { addressSpace: "10.64.0.0/16", bastion: { sku: "Basic", scaleUnits: 9 } } },
  { network: { addressSpace: "10.64.0.0/16", bastion: { allowedSources: ["0.0.0.0/0", "z"] } } },
  { network: { addressSpace: "10.64.0.0/16", jumpbox: { size: "large", sshPublicKey: "none" } } },
];

describe("what a stack's planners find wrong", () => {
  it.each(wrong.map((change) => [JSON.stringify(change).slice(0, 90), change] as const))("%s", (_case, change) => {
    const paths = pathsOf({ ...settings, ...change });
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !isKey(path))).toEqual([]);
  });

  it("under a lock that would move what stands", () => {
    const { lock } = orThrow(
      planStandalone(settings, { stack: "dev", lock: emptyLock, today: "2026-11-24" }, unreadTenant),
    );
    const tiers = { "bastion/swedencentral": "Premium", "keyVaultRetentionInDays/swedencentral": "90" };
    const moved = { ...settings, network: { ...settings.network, addressSpace: "10.128.0.0/16" } };
    expect(pathsOf(moved, lock)).toEqual(["network.addressSpace"]);
    expect(pathsOf(settings, { ...lock, frozen: tiers })).toEqual(["network.bastion.sku", "workload.environment"]);
  });

  it("is told apart from what is no key", () => {
    expect(["network.clients[0]", "network.resourceGroupName", "models.chat.size", "hub"].filter(isKey)).toEqual([]);
    expect(["models.chat.model", "managementGroups.create", "regions[1]", "tags"].every(isKey)).toBe(true);
  });
});

function pathsOf(all: Settings, lock = emptyLock): readonly string[] {
  const answer = planStandalone(all, { stack: "dev", lock, today: "2026-11-24" }, unreadTenant);
  return answer.ok ? [] : answer.findings.map(({ path }) => path);
}

/** Whether a path names something that the schema of a stack's configuration admits. */
function isKey(path: string): boolean {
  const keys = path.replace(/\[(\d+)\]/g, ".$1").split(".");
  return (
    keys.reduce<readonly z.ZodType[]>(
      (schemas, key) => schemas.flatMap((schema) => inside(schema, key)),
      [configurationSchema],
    ).length > 0
  );
}

function inside(schema: z.ZodType, key: string): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return inside(schema.unwrap() as z.ZodType, key);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((one) => inside(one, key));
  if (schema instanceof z.ZodArray) return /^\d+$/.test(key) ? [schema.element as z.ZodType] : [];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  return shape[key] === undefined ? [] : [shape[key]];
}
