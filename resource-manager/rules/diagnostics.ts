import { diagnostics } from "../../catalog/diagnostics";
import { objectsAt, readValue } from "../../terms/read";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import { known, knownText, siblings, typeOfId } from "./asking";
import { idOf, resource } from "./samples";

const token = "azure-native:monitor:DiagnosticSetting";
const mostSettings = 5;
const sinks = ["workspaceId", "storageAccountId", "eventHubAuthorizationRuleId", "marketplacePartnerId"];

type Props = Readonly<Record<string, unknown>>;

function setting(name: string, props: Props = {}): ReturnType<typeof resource> {
  return resource(
    "monitor:DiagnosticSetting",
    {
      name,
      resourceUri: idOf("Microsoft.CognitiveServices/accounts", "ai"),
      workspaceId: idOf("Microsoft.OperationalInsights/workspaces", "log"),
      logs: [{ category: "Audit", enabled: true }],
      ...props,
    },
    name,
  );
}

export const sinkOncePerCategory: AzureRule = {
  id: "monitor-sink-once-per-category",
  what: "A category of one resource goes to a sink once.",
  types: [token],
  phases: ["create", "update"],
  code: "Conflict",
  status: 409,
  certainty: "known",
  seen: "https://github.com/Azure/terraform-azurerm-avm-ptn-aiml-landing-zone/issues/19",
  examples: {
    refused: { phase: "create", resources: [setting("policy"), setting("ours")] },
    accepted: {
      phase: "create",
      resources: [setting("policy"), setting("ours", { logs: [{ category: "Trace", enabled: true }] })],
    },
  },

  *check({ resource: asked, id, world }) {
    for (const other of known(siblings(world, id)))
      for (const path of sinks) {
        const sink = knownText(asked, path);
        if (sink === undefined || !sameResourceId(sink, knownText(other, path) ?? "")) continue;
        const theirs = categoriesOf(other);
        const common = categoriesOf(asked).find((category) => theirs.includes(category));
        if (common !== undefined)
          yield {
            kind: "fail",
            path,
            got: sink,
            allowed: `another sink for ${common}`,
            message: `Data sink '${sink}' is already used in diagnostic setting '${lastName(other.id)}' for category '${common}'. Data sinks can't be reused in different settings on the same category for the same resource.`,
            fix: `leave ${common} to ${lastName(other.id)}, or send it elsewhere`,
          };
      }
  },
};

function categoriesOf(asked: Parameters<typeof objectsAt>[0]): readonly string[] {
  return ["logs", "metrics"].flatMap((list) =>
    objectsAt(asked, list)
      .filter(({ props }) => props["enabled"] !== false)
      .flatMap(({ props }) => [props["category"], props["categoryGroup"]])
      .filter((category) => typeof category === "string"),
  );
}

export const settingsPerResource: AzureRule = {
  id: "monitor-settings-per-resource",
  what: "A resource has at most five diagnostic settings.",
  types: [token],
  phases: ["create"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings",
  examples: {
    refused: { phase: "create", resources: ["a", "b", "c", "d", "e", "f"].map((name) => setting(name)) },
    accepted: { phase: "create", resources: ["a", "b", "c", "d", "e"].map((name) => setting(name)) },
  },

  *check({ id, world }) {
    const others = known(siblings(world, id));
    if (others.length >= mostSettings)
      yield {
        kind: "fail",
        path: "name",
        got: lastName(id),
        allowed: `${mostSettings} settings or fewer`,
        message: `The limit of ${mostSettings} diagnostic settings was reached for the resource ${parentIdOf(id) ?? ""}.`,
        fix: `take one of ${others.map((one) => lastName(one.id)).join(", ")} out`,
      };
  },
};

export const settingComplete: AzureRule = {
  id: "monitor-setting-complete",
  what: "A diagnostic setting has a sink and something to send, and names a category or a group, not both.",
  types: [token],
  phases: ["create", "update"],
  code: "BadRequest",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings",
  examples: {
    refused: { phase: "create", resources: [setting("a", { workspaceId: undefined })] },
    accepted: { phase: "create", resources: [setting("a")] },
  },

  *check({ resource: asked }) {
    if (sinks.every((path) => readValue(asked.props, path) === undefined))
      yield failure(
        "workspaceId",
        undefined,
        "a workspace, a storage account, an event hub or a partner",
        "name a sink",
      );
    const lists = ["logs", "metrics"].map((path) => readValue(asked.props, path));
    if (!lists.includes(UNKNOWN) && lists.every((list) => !Array.isArray(list) || list.length === 0))
      yield failure("logs", undefined, "at least one log category or metric", "name what to send");
    for (const item of objectsAt(asked, "logs")) {
      const both = item.props["category"] !== undefined && item.props["categoryGroup"] !== undefined;
      const neither = item.props["category"] === undefined && item.props["categoryGroup"] === undefined;
      if (both || neither)
        yield failure(item.path, both ? "both" : "neither", "category or categoryGroup", "write one of the two");
    }
  },
};

function failure(
  path: string,
  got: unknown,
  allowed: string,
  fix: string,
): { kind: "fail"; path: string; got: unknown; allowed: string; message: string; fix: string } {
  return {
    kind: "fail",
    path,
    got,
    allowed,
    message: `The diagnostic setting is not complete: ${path} takes ${allowed}.`,
    fix,
  };
}

export const categoriesKnown: AzureRule = {
  id: "monitor-categories-known",
  what: "A log category is one that the resource's type has.",
  types: [token],
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index",
  examples: {
    refused: { phase: "create", resources: [setting("a", { logs: [{ category: "AuditEvent", enabled: true }] })] },
    accepted: { phase: "create", resources: [setting("a")] },
  },

  *check({ resource: asked, id }) {
    const target = parentIdOf(id) ?? "";
    const type = typeOfId(target).toLowerCase();
    const facts = diagnostics.entries.find(({ armType }) => type === armType.toLowerCase());
    if (facts === undefined) return;
    for (const item of objectsAt(asked, "logs"))
      for (const [path, listed] of [
        ["category", facts.categories],
        // Two groups exist; which a type has the table does not always tell.
        ["categoryGroup", [...new Set([...facts.groups, "allLogs", "audit"])]],
      ] as const) {
        const value = item.props[path];
        if (typeof value !== "string" || listed.length === 0) continue;
        if (listed.some((one) => sameText(one, value))) continue;
        yield {
          kind: "fail",
          path: `${item.path}.${path}`,
          got: value,
          allowed: listed.join(", "),
          message: `Category '${value}' is not supported.`,
          fix: `choose one of ${listed.join(", ")}`,
        };
      }
  },
};

export const diagnosticRules: readonly AzureRule[] = [
  settingComplete,
  categoriesKnown,
  sinkOncePerCategory,
  settingsPerResource,
];
