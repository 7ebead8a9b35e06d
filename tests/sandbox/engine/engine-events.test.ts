import { summarize } from "../../../sandbox/engine/engine-events";
import type { EngineEvent } from "../../../sandbox/engine/engine-events";

const urn = "urn:pulumi:dev::azure-ai-foundation::azure-native:search:Service::docs";
const metadata = { op: "create", urn, type: "azure-native:search:Service" };

it("counts, and says what became of each step", () => {
  const events: EngineEvent[] = [
    { resourcePreEvent: { metadata: { ...metadata, diffs: ["sku"] } } },
    { resourcePreEvent: { metadata: { ...metadata, urn: `${urn}2` } } },
    { resOpFailedEvent: { metadata } },
    { summaryEvent: { durationSeconds: 1, resourceChanges: { create: 1, same: 3 } } },
  ];
  expect(summarize(events)).toMatchObject({
    changes: { create: 1, same: 3 },
    steps: [
      { op: "create", urn, failed: true, diffs: ["sku"] },
      { op: "create", urn: `${urn}2`, failed: false, diffs: [] },
    ],
  });
});

it("takes colours off messages and leaves out what was only for the moment", () => {
  const events: EngineEvent[] = [
    { diagnosticEvent: { severity: "error", urn, message: "<{%fg 1%}>no<{%reset%}>\n" } },
    { diagnosticEvent: { severity: "info", message: "working", ephemeral: true } },
    { diagnosticEvent: { severity: "debug", message: "details" } },
    { diagnosticEvent: { severity: "info#err", message: "printed" } },
  ];
  expect(summarize(events).diagnostics).toEqual([
    { severity: "error", urn, message: "no" },
    { severity: "printed", urn: "", message: "printed" },
  ]);
});

it("names the guardrail that found something", () => {
  const policyEvent = {
    policyName: "search-public-network-access",
    policyPackName: "ai-guardrails",
    enforcementLevel: "mandatory",
    resourceUrn: urn,
    message: "open",
  } as const;
  expect(summarize([{ policyEvent }]).violations).toEqual([
    { policy: "search-public-network-access", pack: "ai-guardrails", level: "mandatory", urn, message: "open" },
  ]);
});

it("finds no changes where the engine did not get that far", () => {
  expect(summarize([])).toEqual({ changes: {}, steps: [], diagnostics: [], violations: [] });
});
