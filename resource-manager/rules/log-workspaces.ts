import { readValue } from "../../terms/read";
import { sameText } from "../../terms/same-text";
import type { AzureRule } from "../azure-rule";
import { knownText } from "./asking";
import { resource } from "./samples";

export const workspaceRetention: AzureRule = {
  id: "operationalinsights-retention",
  what: "A workspace keeps its logs 30 to 730 days; the free tier seven.",
  types: ["azure-native:operationalinsights:Workspace"],
  phases: ["create", "update"],
  code: "InvalidParameter",
  status: 400,
  certainty: "known",
  seen: "https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure",
  examples: {
    refused: { phase: "create", resources: [workspace(10)] },
    accepted: { phase: "create", resources: [workspace(30)] },
  },

  *check({ resource: asked }) {
    const days = readValue(asked.props, "retentionInDays");
    const free = sameText(knownText(asked, "sku.name"), "free");
    if (typeof days !== "number" || (days >= 30 && days <= 730) || (free && days === 7)) return;
    yield {
      kind: "fail",
      path: "retentionInDays",
      got: days,
      allowed: "30 to 730",
      message: `'RetentionInDays' property doesn't match the SKU limits: ${days}.`,
      fix: "choose 30 to 730 days",
    };
  },
};

function workspace(retentionInDays: number): ReturnType<typeof resource> {
  return resource("operationalinsights:Workspace", {
    workspaceName: "log-claims",
    location: "swedencentral",
    sku: { name: "PerGB2018" },
    retentionInDays,
  });
}
