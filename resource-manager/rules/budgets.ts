import type { AzureRule } from "../azure-rule";
import { STRICTER } from "../refusal";
import { knownText } from "./asking";
import { resource, sampleSubscription } from "./samples";

function budget(startDate: string): ReturnType<typeof resource> {
  return resource("consumption:Budget", {
    scope: `/subscriptions/${sampleSubscription}`,
    budgetName: "monthly",
    timePeriod: { startDate },
  });
}

export const budgetStartsWithMonth: AzureRule = {
  id: "consumption-budget-starts-with-month",
  what: "A budget starts on the first day of a month.",
  types: ["azure-native:consumption:Budget"],
  phases: ["create"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/cost-management-billing/costs/quick-create-budget-bicep",
  examples: {
    refused: { phase: "create", resources: [budget("2026-11-24T00:00:00Z")] },
    accepted: { phase: "create", resources: [budget("2026-12-01T00:00:00Z")] },
  },

  *check({ resource: asked }) {
    const start = knownText(asked, "timePeriod.startDate");
    if (start === undefined || /^\d{4}-\d{2}-01(T|$)/.test(start)) return;
    yield {
      kind: "fail",
      path: "timePeriod.startDate",
      got: start,
      allowed: "the first day of a month, such as 2026-12-01T00:00:00Z",
      message: `Start date '${start}' is invalid: a budget starts on the first day of a month.`,
      fix: "write the first day of a month",
    };
  },
};
