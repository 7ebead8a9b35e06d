import { type Model, models } from "../../../catalog/models";
import { regionKey } from "../../../catalog/regions";
import { own } from "../../../terms/plain-object";
import { read } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { sameText } from "../../../terms/same-text";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { numberOf } from "../asking";
import type { Stack, StackRule } from "../rule";
import { locationOf } from "./places";

const deployment = "azure-native:cognitiveservices:Deployment";
const account = "azure-native:cognitiveservices:Account";
const provider = { subscriptionId: "11111111-1111-1111-1111-111111111111" };
const names = { resourceGroupName: "rg", accountName: "aif-claims" };
const foundry: Resource = { type: account, name: "foundry", provider, props: { ...names, location: "swedencentral" } };

function chat(sku: string, capacity: number): Resource {
  const model = { format: "OpenAI", name: "text-embedding-3-large", version: "1" };
  return {
    type: deployment,
    name: "embedding",
    provider,
    props: { ...names, deploymentName: "embedding", sku: { name: sku, capacity }, properties: { model } },
  };
}

const byName = new Map<string, Model[]>();
for (const model of models.entries) {
  const key = model.name.toLowerCase();
  byName.set(key, [...(byName.get(key) ?? []), model]);
}

export const modelAvailability: StackRule = {
  over: "stack",
  id: "model-availability",
  concern: "model-availability",
  title: "Models are offered where they are deployed",
  rationale: "A model that its region does not offer is refused after everything around it is made.",
  severity: "high",
  appliesTo: [deployment],
  source: "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure",
  frameworks: { waf: "Reliability", nistAiRmf: ["Map"] },
  limits: [
    "Models that the catalog does not know, such as your own fine-tuned ones, are not asked.",
    "Where the catalog names some regions of a model only, no region is refused.",
  ],
  examples: { pass: [foundry, chat("GlobalStandard", 10)], fail: [foundry, chat("DataZoneBatch", 10)] },
  *check(stack) {
    for (const resource of stack.subjects) {
      const asked = deployed(resource, stack);
      if (asked === UNKNOWN) yield { kind: "undecided", resource, path: openPath(resource) };
      else if (asked !== undefined && asked.location !== UNKNOWN) {
        const { model, sku, location } = asked;
        const offered = inAnyCase(model.deployments, sku);
        if (model.regionsIncomplete === true || offered?.includes(location) === true) continue;
        yield {
          kind: "fail",
          resource,
          path: "sku.name",
          got: sku,
          fix:
            offered === undefined
              ? `choose one of ${Object.keys(model.deployments).join(", ")} for ${model.name}`
              : `deploy ${model.name} in one of ${offered.slice(0, 5).join(", ")}`,
        };
      } else if (asked?.location === UNKNOWN)
        yield { kind: "undecided", resource, path: "accountName", waitsFor: "where its account stands" };
    }
  },
};

export const modelQuota: StackRule = {
  over: "stack",
  id: "model-quota",
  concern: "model-quota",
  title: "Deployments ask for no more than Azure gives",
  rationale: "Above its quota a deployment is refused, after everything around it is made.",
  severity: "medium",
  appliesTo: [deployment],
  source: "https://learn.microsoft.com/azure/foundry/openai/quotas-limits",
  frameworks: { waf: "Reliability", nistAiRmf: ["Map"] },
  limits: [
    "Held against the largest quota that any subscription gets by default; a quota that was raised by request is not seen: exempt it.",
    "What other programs deploy in the same subscription and region is not seen.",
  ],
  examples: { pass: [foundry, chat("GlobalStandard", 10)], fail: [foundry, chat("GlobalStandard", 9_000_000)] },
  *check(stack) {
    const groups = new Map<string, { readonly resources: Resource[]; sum: number; readonly most: number }>();
    for (const resource of stack.subjects) {
      const asked = deployed(resource, stack);
      const given = read(resource, "sku.capacity");
      const capacity = given === UNKNOWN ? UNKNOWN : numberOf(given);
      if (asked === UNKNOWN || capacity === UNKNOWN)
        yield { kind: "undecided", resource, path: capacity === UNKNOWN ? "sku.capacity" : openPath(resource) };
      if (asked === UNKNOWN || asked === undefined || capacity === UNKNOWN || Number.isNaN(capacity)) continue;
      const most = largestQuota(asked.model, asked.sku);
      if (most === undefined) continue;
      const place = asked.location === UNKNOWN ? resource.name : asked.location;
      const key = [resource.provider?.subscriptionId, place, asked.sku, asked.model.name].map(String).join("/");
      const group = groups.get(key) ?? { resources: [], sum: 0, most };
      group.resources.push(resource);
      group.sum += capacity;
      groups.set(key, group);
    }
    for (const { resources, sum, most } of groups.values()) {
      const [first] = resources;
      if (first === undefined || sum <= most) continue;
      yield {
        kind: "fail",
        resource: first,
        path: "sku.capacity",
        got: read(first, "sku.capacity"),
        fix: `ask for ${most} (thousand tokens a minute) or less in all, or have the quota raised and exempt it`,
      };
    }
  },
};

interface Deployed {
  readonly model: Model;
  readonly sku: string;
  readonly location: string | Unknown;
}

/** What is deployed where; `undefined` for a model that the catalog does not know. */
function deployed(resource: Resource, stack: Stack): Deployed | Unknown | undefined {
  const [name, version, sku] = ["properties.model.name", "properties.model.version", "sku.name"].map((path) =>
    read(resource, path),
  );
  if ([name, version, sku].includes(UNKNOWN) || read(resource, "properties") === UNKNOWN) return UNKNOWN;
  if (typeof name !== "string" || typeof sku !== "string") return undefined;
  const versions = byName.get(name.toLowerCase()) ?? [];
  const model = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
  if (model === undefined) return undefined;
  const parent = stack.references.parentOf(resource);
  const location = parent.kind === "resource" ? locationOf(parent.resource, stack) : UNKNOWN;
  return { model, sku, location: location === UNKNOWN ? UNKNOWN : regionKey(location) };
}

function openPath(resource: Resource): string {
  const paths = ["properties.model.name", "properties.model.version", "sku.name"];
  return paths.find((path) => read(resource, path) === UNKNOWN) ?? "properties";
}

/** Azure takes a SKU in any letter case. */
function inAnyCase<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  const found = Object.keys(record).find((one) => sameText(one, key));
  return found === undefined ? undefined : own(record, found);
}

/** In thousands of tokens a minute, which is what a capacity counts; `undefined` where no page tells. */
function largestQuota(model: Model, sku: string): number | undefined {
  const tiers = inAnyCase(model.quotaDefaults ?? {}, sku);
  const amounts = Object.values(tiers ?? {}).flatMap((one) => (one.tpm === undefined ? [] : [one.tpm / 1000]));
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}
