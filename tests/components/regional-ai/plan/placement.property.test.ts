import fc from "fast-check";

import { deploymentTypes } from "../../../../catalog/deployment-types";
import { models } from "../../../../catalog/models";
import { regions } from "../../../../catalog/regions";
import { planPlacement } from "../../../../components/regional-ai/plan/placement";
import type { PlacementRequest } from "../../../../components/regional-ai/plan/placement-request";
import { processingChoices, type Processing } from "../../../../components/regional-ai/plan/processing";
import { placementRequest } from "../support/example";

const names = [...new Set(models.entries.map(({ name }) => name))];
const places = regions.entries
  .filter(({ openAiModels, foundryProject }) => openAiModels || foundryProject)
  .map(({ name }) => name);
const reach = { region: 0, dataZone: 1, global: 2 } as const;
const admittedReach: Record<Processing, number> = { region: 0, geography: 0, dataZone: 1, global: 2 };

const request = (region: string, processing: Processing, model: string): PlacementRequest =>
  placementRequest({ regions: [region], processing, models: { chat: { model, tokensPerMinute: 1_000 } } });

const plan = (changes: PlacementRequest) => planPlacement("models", changes);

it("every region, choice of processing and model gives a plan or a next step that leads to one", () => {
  const dead: string[] = [];
  for (const region of places)
    for (const processing of processingChoices)
      for (const model of names) {
        const answer = plan(request(region, processing, model));
        if (answer.ok) continue;
        for (const { fix } of answer.findings)
          if (fix === "" || !leadsToPlan(fix, region, processing, model))
            dead.push(`${region} ${processing} ${model}: ${fix}`);
      }
  expect(dead).toEqual([]);
});

/** Takes each step that a finding proposes; every one of them has to work. */
function leadsToPlan(fix: string, region: string, processing: Processing, model: string): boolean {
  const successor = /set models\.chat\.model to ([\w.-]+)/.exec(fix)?.[1];
  const elsewhere = /deploy in ([a-z0-9]+)/.exec(fix)?.[1];
  const wider = processingChoices.find((choice) => fix.includes(`set processing to ${choice}`));
  const type = /set models\.chat\.deploymentType to (\w+)/.exec(fix)?.[1];
  const typed = { chat: { model, tokensPerMinute: 1_000, ...(type === undefined ? {} : { deploymentType: type }) } };
  return [
    successor === undefined || plan(request(region, processing, successor)).ok,
    elsewhere === undefined || plan(request(elsewhere, processing, model)).ok,
    wider === undefined || plan(request(region, wider, model)).ok,
    type === undefined || plan(placementRequest({ regions: [region], processing, models: typed })).ok,
  ].every(Boolean);
}

const anyRegions = fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 4 });
const anyProcessing = fc.constantFrom(...processingChoices);
const anyTokens = fc.integer({ min: 1, max: 400_000 });
const anyType = fc.option(fc.constantFrom(...deploymentTypes.entries.map(({ name }) => name)), { nil: undefined });
const anyRequest = fc
  .tuple(anyRegions, anyProcessing, fc.constantFrom(...names), anyTokens, anyType, fc.constantFrom("dev", "prod"))
  .map(([where, processing, model, tokensPerMinute, deploymentType, environment]) =>
    placementRequest({
      regions: where,
      processing,
      environment,
      models: { chat: { model, tokensPerMinute, ...(deploymentType === undefined ? {} : { deploymentType }) } },
    }),
  );

it("nothing reaches wider than the choice of processing", () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = plan(asked);
      if (!answer.ok) return;
      for (const { deploymentType } of answer.plan.deployments) {
        const type = deploymentTypes.entries.find(({ name }) => name === deploymentType);
        expect(reach[type?.processing ?? "global"]).toBeLessThanOrEqual(admittedReach[asked.processing]);
      }
    }),
  );
});

it("what is deployed is offered: model, version, type and region are in the catalog", () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = plan(asked);
      if (!answer.ok) return;
      for (const { model, version, deploymentType, region } of answer.plan.deployments) {
        const offer = models.entries.find((entry) => entry.name === model && entry.version === version);
        expect(offer?.deployments[deploymentType]).toContain(region);
      }
    }),
  );
});

it("production carries the whole need after the loss of any one region", () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = plan({ ...asked, environment: "prod" });
      if (!answer.ok || answer.plan.deployments.length < 2) return;
      const { deployments } = answer.plan;
      fc.pre(deployments.every(({ deploymentType }) => deploymentType.endsWith("Standard")));
      for (const lost of deployments) {
        const rest = deployments.filter((one) => one !== lost).reduce((sum, { capacity }) => sum + capacity * 1000, 0);
        expect(rest).toBeGreaterThanOrEqual(asked.models["chat"]!.tokensPerMinute);
      }
    }),
  );
});

it("a name is one model in one version in every region", () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = plan(asked);
      if (!answer.ok) return;
      const whats = answer.plan.deployments.map(({ name, model, version }) => `${name} ${model} ${version}`);
      expect(new Set(whats).size).toBe(Math.min(1, whats.length));
    }),
  );
});

it("a plan made again from its own lock is the same plan, on any later day", () => {
  fc.assert(
    fc.property(anyRequest, fc.constantFrom("2026-11-24", "2027-03-01", "2028-06-01"), (asked, today) => {
      const first = plan(asked);
      if (!first.ok) return;
      const remembered = Object.fromEntries(first.plan.deployments.map((one) => [`${one.region}/${one.name}`, one]));
      const again = plan({ ...asked, remembered, today });
      const decided = (answer: ReturnType<typeof plan>) =>
        answer.ok &&
        answer.plan.deployments.map(({ region, version, deploymentType, capacity }) => [
          region,
          version,
          deploymentType,
          capacity,
        ]);
      expect(decided(again)).toEqual(decided(first));
    }),
  );
});
