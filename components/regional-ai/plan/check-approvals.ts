import type { Approvals } from "../../planning/approval";
import type { Finding } from "../../../terms/finding";
import { nearest } from "../../../terms/nearest";

/** An approval for a deployment that is not there is a slip of the pen, and would leave the one that was meant unapproved. */
export function checkApprovals(
  { dataApartFromModel = {}, retiringModel = {} }: Approvals,
  deployments: readonly string[],
): readonly Finding[] {
  return Object.entries({ dataApartFromModel, retiringModel }).flatMap(([kind, group]) =>
    Object.keys(group)
      .filter((name) => !deployments.includes(name))
      .map((name) => {
        const meant = nearest(name, deployments);
        return {
          path: `approvals.${kind}.${name}`,
          got: name,
          allowed: `a deployment of models: ${deployments.join(", ")}`,
          fix: meant === undefined ? `remove ${name}` : `write ${meant} instead of ${name}, or remove it`,
        };
      }),
  );
}
