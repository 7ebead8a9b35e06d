import { read } from "../../terms/read";
import { lastName, parseResourceId } from "../../terms/resource-id";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { sameRegion } from "../regions";
import { knownText } from "./asking";
import { group, network, resource } from "./samples";

/** Resources that are there without anybody making them, so that making them changes what is there. */
const alwaysThere: ReadonlySet<string> = new Set([
  "azure-native:storage:BlobServiceProperties",
  "azure-native:storage:ManagementPolicy",
  "azure-native:security:Pricing",
  "azure-native:security:DefenderForStorage",
  "azure-native:security:SecurityContact",
  "azure-native:management:ManagementGroupSubscription",
  "azure-native:operationalinsights:Table",
  "azure-native:apimanagement:Policy",
]);

export const notThereYet: AzureRule = {
  id: "not-there-yet",
  what: "What is created does not exist already; azure-native looks before it writes.",
  types: ["*"],
  phases: ["create"],
  code: "Conflict",
  status: 409,
  certainty: "known",
  seen: "https://github.com/pulumi/pulumi-azure-native/issues/1722",
  examples: {
    refused: { phase: "create", resources: [{ ...group("rg"), name: "theirs" }, group("rg")] },
    accepted: { phase: "create", resources: [group("other"), group("rg")] },
  },

  *check({ id, resource: { type, name, urn }, world }) {
    const found = world.find(id);
    if (found === undefined || found === UNKNOWN || alwaysThere.has(type)) return;
    // Whoever judges a whole program has the resource itself in its world.
    if (found.urn !== undefined && urn !== undefined ? found.urn === urn : found.name === name) return;
    yield {
      kind: "fail",
      path: "id",
      got: id,
      message: `cannot create already existing resource '${id}'`,
      fix: "choose another name, or bring the existing resource under this stack with pulumi import",
    };
  },
};

export const locationStays: AzureRule = {
  id: "location-stays",
  what: "A resource never changes its region.",
  types: ["*"],
  phases: ["update"],
  code: "InvalidResourceLocation",
  status: 409,
  certainty: "known",
  seen: "https://github.com/fortinetsolutions/Azure-Templates/issues/8",
  examples: {
    refused: { phase: "update", old: network("vnet", { location: "westeurope" }), resources: [network("vnet")] },
    accepted: { phase: "update", old: network("vnet", { location: "Sweden Central" }), resources: [network("vnet")] },
  },

  *check({ id, resource, old }) {
    const before = old === undefined ? undefined : knownText(old, "location");
    const after = read(resource, "location");
    if (before === undefined || typeof after !== "string" || sameRegion(before, after)) return;
    const isGroup = resource.type === "azure-native:resources:ResourceGroup";
    yield {
      kind: "fail",
      path: "location",
      got: after,
      allowed: before,
      fix: "keep the location, or make the resource anew under another name",
      ...(isGroup
        ? {
            code: "InvalidResourceGroupLocation",
            message: `Invalid resource group location '${after}'. The Resource group already exists in location '${before}'.`,
          }
        : {
            message: `The resource '${lastName(id)}' already exists in location '${before}' in resource group '${parseResourceId(id)?.resourceGroupName ?? ""}'. A resource with the same name cannot be created in location '${after}'. Please select a new resource name.`,
          }),
    };
  },
};

export const tenantScopeIsWritten: AzureRule = {
  id: "scope-is-an-id",
  what: "A scope is a full ARM id.",
  types: [
    "azure-native:authorization:RoleAssignment",
    "azure-native:authorization:PolicyAssignment",
    "azure-native:authorization:PolicyExemption",
    "azure-native:authorization:ManagementLockByScope",
    "azure-native:monitor:DiagnosticSetting",
  ],
  phases: ["create", "update"],
  code: "MissingSubscription",
  status: 404,
  certainty: "known",
  seen: "https://github.com/Azure/azure-policy/issues/476",
  examples: {
    refused: {
      phase: "create",
      resources: [resource("authorization:RoleAssignment", { scope: "rg-app", roleAssignmentName: "a" })],
    },
    accepted: {
      phase: "create",
      resources: [resource("authorization:RoleAssignment", { scope: "/subscriptions/s", roleAssignmentName: "a" })],
    },
  },

  *check({ resource: asked }) {
    for (const path of ["scope", "resourceUri"]) {
      const scope = read(asked, path);
      if (typeof scope !== "string" || scope === "/" || isScope(scope)) continue;
      yield {
        kind: "fail",
        path,
        got: scope,
        allowed: "an id that starts with /subscriptions/ or /providers/",
        message: "The request did not have a subscription or a valid tenant level resource provider.",
        fix: "write the whole id of the resource, its group, subscription or management group",
      };
    }
  },
};

function isScope(scope: string): boolean {
  return parseResourceId(scope) !== undefined && /^\/(subscriptions|providers)\//i.test(scope);
}
