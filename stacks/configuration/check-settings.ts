import type { Settings } from "./settings";
import { joinPath } from "./key-path";
import { type Workload, workloadTags } from "../../components/planning/workload";
import type { Finding } from "../../terms/finding";

/** What one key demands of another. The planners of the areas say the rest. */
export function checkSettings({ workload, regions, models, tags, statesManagementGroups }: Settings): Finding[] {
  const found: Finding[] = checkTags(workload, tags);
  const reserved = reservedWords.find((word) => workload.name.replaceAll("-", "").includes(word));
  if (reserved !== undefined) {
    found.push({
      path: "workload.name",
      got: workload.name,
      allowed: `a name without ${reservedWords.join(" or ")}, which Azure takes in no name of a resource`,
      fix: `leave ${reserved} out`,
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

/** Trademarks that Azure refuses anywhere in a name; where a type takes no hyphens, ours are left out. */
const reservedWords = ["microsoft", "windows"];

/** Azure's limits on tags, which every resource here carries. */
function checkTags(workload: Workload, own: Readonly<Record<string, string>>): Finding[] {
  const all = Object.keys(workloadTags(workload, own));
  const found: Finding[] = Object.entries(own).flatMap(([name, value]) =>
    /[<>%&\\?/]/.test(name) || /^(microsoft|azure|windows|exempt-)/i.test(name)
      ? [
          {
            path: joinPath(["tags", name]),
            got: value,
            allowed: "a name without < > % & \\ ? / that begins with none of microsoft, azure, windows, exempt-",
            fix: "rename the tag",
          },
        ]
      : [],
  );
  if (all.length > 50) {
    found.push({
      path: "tags",
      got: Object.keys(own).length,
      allowed: `${50 - Object.keys(workloadTags(workload)).length} tags beside those of the workload; Azure takes 50 in all`,
      fix: `remove ${all.length - 50}`,
    });
  }
  return found;
}
