import { type ApprovalVerdict, judgeApprovals } from "../../planning/approval";
import type { PlanContext } from "../../planning/plan-context";
import { plannedUnless, type Planned } from "../../planning/planned";
import type { AiCatalog } from "./ai-catalog";
import { checkApprovals } from "./check-approvals";
import { checkDataApart } from "./check-data-apart";
import { checkProduction } from "./check-production";
import { checkZone } from "./check-zone";
import type { ProcessingDecision } from "./decide-processing";
import { attemptPlacement, type Placement } from "./placement";
import type { PlacementRequest } from "./placement-request";
import { standsAlone } from "./production-regions";
import type { RegionalAiSettings } from "./regional-ai-settings";

/** Models over the regions, and what of it somebody had to approve. */
export function planModels(
  { regions, workload, lock, today }: PlanContext,
  { models, approvals = {} }: RegionalAiSettings,
  { processing }: ProcessingDecision,
  catalog: AiCatalog,
): Planned<{ readonly placement: Placement; readonly approved: ApprovalVerdict["report"] }> {
  const request: PlacementRequest = {
    regions,
    environment: workload.environment,
    processing,
    models,
    remembered: lock.deployments,
    today,
    approvals,
  };
  const { findings: misplaced, placement } = attemptPlacement("models", request, catalog);
  const departures = [
    ...checkProduction(request, catalog, (region) => standsAlone(lock, region)),
    ...checkDataApart(placement.apart, lock),
    ...placement.departures,
  ];
  const verdict = judgeApprovals(approvals, departures, today);
  const findings = [
    ...verdict.findings,
    ...checkZone(regions, processing, catalog),
    ...checkApprovals(approvals, Object.keys(models)),
    ...misplaced,
  ];
  return plannedUnless(findings, () => ({ placement, approved: verdict.report }));
}
