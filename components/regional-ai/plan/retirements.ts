import type { ReportedDate } from "../../planning/report";
import type { PlacedDeployment } from "./model-wish";
import { runway } from "./retirement";

type Ending = Pick<PlacedDeployment, "name" | "region" | "model" | "version" | "retirement">;

/** When each deployment's model retires, once for all regions that share the model, the version and the day. */
export function retirementDates(deployments: readonly Ending[]): readonly ReportedDate[] {
  return together(deployments).flatMap(({ what, retirement }) =>
    retirement === undefined ? [] : [{ date: retirement, what: `${what} retires` }],
  );
}

/** What to do about models that end soon, have ended, or whose end nobody knows. */
export function adviseRetirements(deployments: readonly Ending[], today: string): readonly string[] {
  return together(deployments).flatMap(({ what, retirement }) => {
    const { state, days } = runway({ lifecycle: retirement === undefined ? {} : { retirement } }, today);
    if (state === "unknown") return [`${what}: no page tells when it retires; ask Azure`];
    if (state === "retired") return [`${what} retired on ${retirement ?? ""}; calls may fail, move it now`];
    return state === "clear"
      ? []
      : [`${what} retires on ${retirement ?? ""}, in ${days ?? 0} days; plan its successor`];
  });
}

/** A model retires everywhere on one day, but a region may hold another version, or another day. */
function together(deployments: readonly Ending[]): readonly { readonly what: string; readonly retirement?: string }[] {
  const groups = new Map<string, Ending[]>();
  for (const deployment of deployments) {
    const { name, model, version, retirement } = deployment;
    const key = JSON.stringify([name, model, version, retirement]);
    groups.set(key, [...(groups.get(key) ?? []), deployment]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, model, version, retirement } = first;
    const what = `${name} in ${inWords(group.map(({ region }) => region))}: ${model} ${version}`;
    return [{ what, ...(retirement === undefined ? {} : { retirement }) }];
  });
}

function inWords(regions: readonly string[]): string {
  return [regions.slice(0, -1).join(", "), ...regions.slice(-1)].filter((part) => part !== "").join(" and ");
}
