import type { Settings } from "./settings";
import { LandingZone } from "../../components/planning/workload";
import type { Finding } from "../../terms/finding";

/** What one key demands of another. The planners of the areas say the rest. */
export function checkSettings({ workload, regions, models, statesManagementGroups }: Settings): Finding[] {
  const found: Finding[] = [];
  if (workload.landingZone === LandingZone.online) {
    found.push({
      path: "workload.landingZone",
      got: workload.landingZone,
      allowed: "corp: what an internet-facing workload needs (DDoS protection, an ingress) is not built yet",
      fix: "write landingZone: corp",
    });
  }
  if (workload.environment !== "dev" && !statesManagementGroups) {
    found.push({
      path: "managementGroups",
      allowed: "none, { create: PREFIX } or { attachTo: GROUP }, stated outside dev",
      fix: "add managementGroups: { attachTo: the id of your landing zone's group }",
    });
  }
  const repeated = regions.filter((region, index) => regions.indexOf(region) !== index);
  for (const region of new Set(repeated)) {
    found.push({ path: "regions", got: region, allowed: "each region once", fix: `remove the second ${region}` });
  }
  if (Object.keys(models).length === 0) {
    found.push({
      path: "models",
      got: {},
      allowed: "one deployment or more",
      fix: "add chat: { model: gpt-5-mini, tokensPerMinute: 50000 }",
    });
  }
  return found;
}
