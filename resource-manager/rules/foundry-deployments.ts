import { models } from "../../catalog/models";
import { regionKey } from "../../catalog/regions";
import { nearest } from "../../terms/nearest";
import { readValue } from "../../terms/read";
import { lastName } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, AzureVerdict } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { ADVICE, STRICTER } from "../refusal";
import { knownText, standing, textAt } from "./asking";
import { account, type Props, resource } from "./samples";

const deploymentToken = "azure-native:cognitiveservices:Deployment";

function deployment(
  props: Props = {},
  sku: Props = { name: "GlobalStandard", capacity: 10 },
): ReturnType<typeof resource> {
  return resource("cognitiveservices:Deployment", {
    accountName: "ai",
    deploymentName: "chat",
    sku,
    properties: { model: { format: "OpenAI", name: "gpt-5-mini", version: "2025-08-07", ...props } },
  });
}

export const modelOffered: AzureRule = {
  id: "cognitiveservices-model-offered",
  what: "A deployment names a model version that Azure sells, in a deployment type that the account's region has.",
  types: [deploymentToken],
  phases: ["create", "update"],
  code: "InvalidResourceProperties",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure-Samples/azure-search-openai-demo/issues/1840",
  examples: {
    refused: { phase: "create", resources: [account("ai", {}, { location: "westindia" }), deployment()] },
    accepted: { phase: "create", resources: [account("ai"), deployment()] },
  },

  *check({ resource: asked, id, world, phase, old }) {
    const format = textAt(asked, "properties.model.format");
    const name = textAt(asked, "properties.model.name");
    const version = textAt(asked, "properties.model.version");
    const sku = textAt(asked, "sku.name");
    const path = "properties.model";
    if ([format, name, version, sku].includes(UNKNOWN)) {
      yield { kind: "undecided", path };
      return;
    }
    // Models of other publishers are in no table.
    if (typeof name !== "string" || format !== "OpenAI" || typeof sku !== "string") return;
    // What stands already may stay, whatever the tables say by now.
    if (phase === "update" && old !== undefined && isUnchanged(asked.props, old.props)) return;

    const versions = models.entries.filter((model) => model.format === format && model.name === name);
    if (versions.length === 0) yield* unknownModel(name);
    else
      yield* unofferedVersion(
        { format, name, version: typeof version === "string" ? version : undefined, sku, region: regionOf(world, id) },
        versions,
      );
  },
};

function isUnchanged(next: Props, before: Props): boolean {
  return ["properties.model.name", "properties.model.version", "sku.name"].every(
    (path) => readValue(next, path) === readValue(before, path),
  );
}

function regionOf(world: Parameters<typeof standing>[0], id: string): string | undefined {
  const parent = standing(world, parentIdOf(id));
  return parent === undefined ? undefined : knownText(parent, "location");
}

function* unknownModel(name: string): Iterable<AzureVerdict> {
  const names = [...new Set(models.entries.map((model) => model.name))];
  const near = nearest(name, names);
  yield {
    kind: "fail",
    path: "properties.model.name",
    got: name,
    allowed: names.join(", "),
    code: "DeploymentModelNotSupported",
    // A model may be younger than the table; a slip of the pen is none.
    ...(near === undefined ? { code: STRICTER, certainty: "caution" as const } : {}),
    message: `The model 'Format: OpenAI, Name: ${name}' of account deployment is not supported.`,
    fix: near === undefined ? "choose a model of the catalog" : `write ${near}`,
  };
}

interface Wanted {
  readonly format: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly sku: string;
  readonly region: string | undefined;
}

function* unofferedVersion(
  { format, name, version, sku, region }: Wanted,
  versions: readonly (typeof models.entries)[number][],
): Iterable<AzureVerdict> {
  const model = versions.find((one) => one.version === version);
  if (version !== undefined && model === undefined) {
    const known = versions.map((one) => one.version);
    yield {
      kind: "fail",
      path: "properties.model.version",
      got: version,
      allowed: known.join(", "),
      // A version may be younger than the table.
      code: STRICTER,
      certainty: "caution",
      message: `DeploymentModelNotSupported: the model 'Format: ${format}, Name: ${name}, Version: ${version}' of account deployment is not supported.`,
      fix: `choose ${known.at(-1) ?? "another version"}`,
    };
    return;
  }
  if (model?.lifecycle.stage === "Retired") {
    yield {
      kind: "fail",
      path: "properties.model.version",
      got: version,
      code: "ServiceModelDeprecated",
      message: `The model 'Format:${format},Name:${name},Version:${version ?? ""}' has been deprecated since ${model.lifecycle.retirement ?? "its retirement"}.`,
      fix: `choose ${model.lifecycle.replacement ?? "a model that is not retired"}`,
    };
    return;
  }
  const candidates = model === undefined ? versions : [model];
  if (region === undefined || candidates.some((one) => offers(one, sku, region))) return;
  const partial = candidates.some((one) => one.regionsIncomplete === true);
  const elsewhere = candidates
    .flatMap((one) => Object.entries(one.deployments))
    .filter(([, regions]) => regions.includes(regionKey(region)))
    .map(([type]) => type);
  yield {
    kind: "fail",
    path: "sku.name",
    got: `${sku} in ${region}`,
    allowed: elsewhere.length === 0 ? `a region that has ${name}` : [...new Set(elsewhere)].join(", "),
    ...(partial ? { code: ADVICE, certainty: "caution" as const } : {}),
    message: `The specified SKU '${sku}' for model '${name} ${version ?? ""}' is not supported in this region '${region}'.`,
    fix: elsewhere.length === 0 ? "choose another model or region" : `choose ${[...new Set(elsewhere)].join(" or ")}`,
  };
}

function offers(model: (typeof models.entries)[number], sku: string, region: string): boolean {
  const regions = Object.entries(model.deployments).find(([type]) => type === sku)?.[1];
  return regions?.includes(regionKey(region)) === true;
}

/** Content filters that every account has. */
const builtInFilters = /^Microsoft\.Default(V\d+)?$/i;

export const contentFilterExists: AzureRule = {
  id: "cognitiveservices-content-filter-exists",
  what: "A deployment's content filter is one that its account has.",
  types: [deploymentToken],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/foundry/openai/how-to/content-filters",
  examples: {
    refused: { phase: "create", resources: [account("ai"), filtered("strict")] },
    accepted: {
      phase: "create",
      resources: [
        account("ai"),
        resource("cognitiveservices:RaiPolicy", { accountName: "ai", raiPolicyName: "strict" }),
        filtered("strict"),
      ],
    },
  },

  *check({ resource: asked, id, world }) {
    const name = knownText(asked, "properties.raiPolicyName");
    const accountId = parentIdOf(id);
    if (name === undefined || accountId === undefined || builtInFilters.test(name)) return;
    const filterId = `${accountId}/raiPolicies/${name}`;
    const found = world.find(filterId);
    if (found === UNKNOWN) yield { kind: "undecided", path: "properties.raiPolicyName", waitsFor: name };
    else if (found === undefined)
      yield {
        kind: "fail",
        path: "properties.raiPolicyName",
        got: name,
        allowed: "Microsoft.DefaultV2, or the name of a RaiPolicy of the account",
        message: `The content filter '${name}' does not exist in the account ${lastName(accountId)}.`,
        fix: `make the RaiPolicy ${name} first, or use Microsoft.DefaultV2`,
      };
  },
};

function filtered(raiPolicyName: string): ReturnType<typeof resource> {
  const plain = deployment();
  return { ...plain, props: { ...plain.props, properties: { raiPolicyName } } };
}
