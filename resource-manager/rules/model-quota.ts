import { type Model, models } from "../../catalog/models";
import { readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { ADVICE, STRICTER } from "../refusal";
import { sameRegion } from "../regions";
import type { Standing, World } from "../world";
import { known, knownText, standing, subscriptionOf } from "./asking";
import { account, type Props, resource } from "./samples";

const token = "azure-native:cognitiveservices:Deployment";
const deploymentsType = "Microsoft.CognitiveServices/accounts/deployments";
const quotaPage = "https://learn.microsoft.com/azure/foundry/openai/quotas-limits";

function deployment(name: string, sku: Props, model: Props = { name: "gpt-4.1", version: "2025-04-14" }): Resource {
  return resource("cognitiveservices:Deployment", {
    accountName: "ai",
    deploymentName: name,
    sku,
    properties: { model: { format: "OpenAI", ...model } },
  });
}

/** The catalog's entry of a deployment's model; the newest of its name where no version is written. */
function modelOf(one: Pick<Resource, "props">): Model | undefined {
  const [name, version] = [knownText(one, "properties.model.name"), knownText(one, "properties.model.version")];
  return models.entries.filter((model) => model.name === name && (version ?? model.version) === model.version).at(-1);
}

type Amounts = Readonly<Record<string, unknown>>;

function at<Value>(amounts: Readonly<Partial<Record<string, Value>>> | undefined, sku: string): Value | undefined {
  return amounts !== undefined && Object.hasOwn(amounts, sku) ? amounts[sku] : undefined;
}

export const provisionedCapacity: AzureRule = {
  id: "cognitiveservices-provisioned-capacity",
  what: "A provisioned deployment has the units that its model takes: the minimum, or so many increments more.",
  types: [token],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/foundry/openai/how-to/provisioned-throughput-onboarding",
  examples: {
    refused: {
      phase: "create",
      resources: [account("ai"), deployment("chat", { name: "GlobalProvisionedManaged", capacity: 16 })],
    },
    accepted: {
      phase: "create",
      resources: [account("ai"), deployment("chat", { name: "GlobalProvisionedManaged", capacity: 20 })],
    },
  },

  *check({ resource: asked }) {
    const [sku, capacity] = [knownText(asked, "sku.name") ?? "", readValue(asked.props, "sku.capacity")];
    const units = at(modelOf(asked)?.provisioned?.units, sku);
    if (units === undefined || typeof capacity !== "number") return;
    const { minimum, increment } = units;
    if (capacity >= minimum && (capacity - minimum) % increment === 0) return;
    const next = minimum + Math.max(0, Math.ceil((capacity - minimum) / increment)) * increment;
    yield {
      kind: "fail",
      path: "sku.capacity",
      got: capacity,
      allowed: `${minimum}, or ${increment}, ${2 * increment}, ... more`,
      message: `The capacity ${capacity} is not valid for the SKU '${sku}': at least ${minimum} units, in steps of ${increment}.`,
      fix: `write ${next}`,
    };
  },
};

export const quotaByDefault: AzureRule = {
  id: "cognitiveservices-quota-by-default",
  what: "What all accounts of a subscription deploy of a model in a region, by deployment type, is within the largest quota that Azure gives by default.",
  types: [token],
  phases: ["create", "update"],
  code: ADVICE,
  status: 400,
  certainty: "caution",
  seen: quotaPage,
  examples: {
    refused: {
      phase: "create",
      resources: [
        account("ai"),
        deployment("one", { name: "DataZoneStandard", capacity: 9000 }),
        deployment("two", { name: "DataZoneStandard", capacity: 9000 }),
      ],
    },
    accepted: {
      phase: "create",
      resources: [
        account("ai"),
        deployment("one", { name: "DataZoneStandard", capacity: 9000 }),
        deployment("two", { name: "GlobalStandard", capacity: 9000 }),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    const [sku, capacity] = [knownText(asked, "sku.name") ?? "", readValue(asked.props, "sku.capacity")];
    const model = modelOf(asked);
    const limit = largest(at(model?.quotaDefaults, sku));
    const name = at(model?.usageNames, sku);
    const region = regionOf(world, id);
    if (limit === undefined || name === undefined || region === undefined || typeof capacity !== "number") return;
    const others = [...known(world.ofType(deploymentsType)), ...known(world.deleted(deploymentsType))]
      .filter((one) => !sameResourceId(one.id, id) && counts(one, { id, sku, name, region, world }))
      .map((one) => readValue(one.props, "sku.capacity"))
      .filter((amount) => typeof amount === "number");
    const used = others.reduce((sum, amount) => sum + amount, 0);
    if (used + capacity <= limit) return;
    yield {
      kind: "fail",
      path: "sku.capacity",
      got: `${capacity} beside ${used} in use`,
      allowed: `${limit} together, unless the subscription was given more`,
      message: `This operation require ${capacity} new capacity in quota ${name}, which is bigger than the current available capacity ${Math.max(0, limit - used)}. The current quota usage is ${used} and the quota limit is ${limit} for quota ${name}.`,
      fix: "ask for more quota, or deploy less",
    };
  },
};

/** Thousands of tokens a minute, as capacities count. */
function largest(tiers: Amounts | undefined): number | undefined {
  const amounts = Object.values(tiers ?? {}).flatMap((tier) => {
    const tokens = readValue(tier, "tpm");
    return typeof tokens === "number" ? [tokens / 1000] : [];
  });
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}

interface Quota {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly region: string;
  readonly world: World;
}

/** Whether another deployment takes from the same quota. */
function counts(one: Standing, { id, sku, name, region, world }: Quota): boolean {
  return (
    sameText(subscriptionOf(one.id), subscriptionOf(id)) &&
    knownText(one, "sku.name") === sku &&
    at(modelOf(one)?.usageNames, sku) === name &&
    sameRegion(regionOf(world, one.id) ?? "", region)
  );
}

function regionOf(world: World, id: string): string | undefined {
  const parentId = parentIdOf(id);
  const parent = standing(world, parentId) ?? hidden(world, parentId);
  const location = parent === undefined ? UNKNOWN : readValue(parent.props, "location");
  return typeof location === "string" ? location : undefined;
}

/** An account that was deleted with what it had deployed: its quota is not free before it is purged. */
function hidden(world: World, id: string | undefined): Standing | undefined {
  return known(world.deleted("Microsoft.CognitiveServices/accounts")).find((one) => sameResourceId(one.id, id ?? ""));
}

export const quotaRules: readonly AzureRule[] = [provisionedCapacity, quotaByDefault];
