import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";

import { orThrow } from "../../../components/planning/or-throw";
import { judgeProgram } from "../../../policypacks/deployability/judge-program";
import { idOf, judge, worldOf } from "../../../resource-manager";
import { parseConfiguration } from "../../../stacks/configuration/parse";
import type { Settings } from "../../../stacks/configuration/settings";
import { readStackFile } from "../../../stacks/configuration/stack-file";
import { standalone } from "../../../stacks/standalone";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";

const stacks = join(__dirname, "../../../stacks");

/** What a first preview of a shipped stack declares: nothing that Azure answers is known. */
async function firstPreview(stack: string, settings: Settings): Promise<readonly Resource[]> {
  const declared: Resource[] = [];
  const subscriptions = new Map<string, unknown>();
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, provider = "" }) => {
        const props = plain(inputs) as Resource["props"];
        if (type === "pulumi:providers:azure-native") subscriptions.set(name, props["subscriptionId"]);
        const [by = ""] = [...subscriptions.keys()].filter((one) => provider.includes(`::${one}::`));
        if (type.startsWith("azure-native:"))
          declared.push({
            type,
            name,
            urn: `urn:${type}::${name}`,
            props,
            provider: { subscriptionId: subscriptions.get(by) },
          });
        return { id: undefined, state: {} };
      },
      call: () => ({}),
    },
    "azure-ai-foundation",
    stack,
    true,
  );
  const folder = mkdtempSync(join(tmpdir(), "azure-ai-foundation-stack-"));
  try {
    const lock = join(folder, "lock.json");
    copyFileSync(join(stacks, `Pulumi.${stack}.lock.json`), lock);
    await pulumi.runtime.runInPulumiStack(() => standalone(settings, lock));
    await pulumi.runtime.disconnect();
  } finally {
    rmSync(folder, { recursive: true });
  }
  return declared;
}

function plain(value: unknown): unknown {
  if (pulumi.isUnknown(value)) return UNKNOWN;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

describe.each(["dev", "online-prod"])("%s", (stack) => {
  const settings = orThrow(parseConfiguration(orThrow(readStackFile(join(stacks, `Pulumi.${stack}.yaml`)))));
  let resources: readonly Resource[];
  beforeAll(async () => {
    resources = await firstPreview(stack, settings);
  });

  it("declares what can be judged: each resource in a subscription that is known", () => {
    expect(resources.length).toBeGreaterThan(100);
    const known = new Set([settings.subscriptionId, settings.platformSubscriptionId]);
    expect(resources.filter(({ provider }) => !known.has(String(provider?.subscriptionId)))).toEqual([]);
  });

  it("has nothing that Azure would refuse, and nothing to advise against", () => {
    expect(judgeProgram(resources)).toEqual([]);
  });

  it("has nothing to say either in the sandbox, which knows that nothing else is there", () => {
    const { subscriptionId, platformSubscriptionId, tenantId } = settings;
    const world = worldOf(resources, { subscriptionId, subscriptions: [platformSubscriptionId], tenantId });
    const said = resources.flatMap((resource) => {
      const id = idOf(resource, subscriptionId);
      return id === undefined
        ? []
        : judge({ phase: "create", resource, id, world }).map(({ rule }) => [rule, resource.name]);
    });
    expect(said).toEqual([]);
  });

  it("is refused when two of its subnets overlap", () => {
    const subnets = resources.filter(({ type }) => type === "azure-native:network:Subnet");
    const [first] = subnets;
    const twin = subnets.find(
      (one) => one !== first && one.props["virtualNetworkName"] === first?.props["virtualNetworkName"],
    );
    const range = first?.props["addressPrefix"];
    const changed = resources.map((one) =>
      one === twin ? { ...one, props: { ...one.props, addressPrefix: range } } : one,
    );
    expect(range).toBeDefined();
    expect(judgeProgram(changed).map(({ refusal }) => refusal.code)).toContain("NetcfgSubnetRangesOverlap");
  });
});
