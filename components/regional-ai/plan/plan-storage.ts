import type { Region } from "../../../catalog/regions";
import type { Finding } from "../../../terms/finding";
import { ArmType } from "../../planning/arm-type";
import { checkName } from "../../planning/names";
import { planned, refused, type Planned } from "../../planning/planned";
import { Area, type Choice } from "../../planning/report";
import type { RegionalAiArgs } from "../regional-ai";

export interface StoragePlan {
  readonly sku: "Standard_LRS" | "Standard_ZRS";
  /** Sorted, each once. */
  readonly containers: readonly string[];
  /** How long a deleted blob or container can be brought back. */
  readonly retentionDays: number;
  readonly choices: readonly Choice[];
  readonly warnings: readonly string[];
}

/** Redundancy and containers of the region's documents. */
export function planStorage(
  path: string,
  { data = {}, workload, location }: Pick<RegionalAiArgs, "data" | "workload" | "location">,
  region: Region | undefined,
): Planned<StoragePlan> {
  const containers = [...(data.containers ?? [])].sort();
  const findings = checkContainers(`${path}.data.containers`, containers);
  if (findings.length > 0) return refused(findings);

  const lasting = workload.environment !== "dev";
  const zones = region?.availabilityZones === true;
  const sku = lasting && zones ? "Standard_ZRS" : "Standard_LRS";
  return planned({
    sku,
    containers,
    retentionDays: lasting ? 30 : 7,
    choices: [
      {
        area: Area.regionalAi,
        what: `storage in ${location}: ${sku}`,
        because: lasting
          ? zones
            ? `${workload.environment} keeps documents in three zones, which ${location} has`
            : `the catalog knows of no availability zones in ${location}`
          : "dev keeps three copies in one data centre, the cheapest",
      },
    ],
    warnings:
      workload.environment === "prod" && !zones
        ? [`storage in ${location}: without availability zones the loss of one data centre loses the documents`]
        : [],
  });
}

function checkContainers(path: string, containers: readonly string[]): readonly Finding[] {
  const repeated = containers.filter((name, index) => containers.indexOf(name) !== index);
  return [
    ...containers.flatMap((name) => checkName(ArmType.blobContainer, name, path)),
    ...[...new Set(repeated)].map((name) => ({
      path,
      got: name,
      allowed: "each container once",
      fix: `remove the second ${name}`,
    })),
  ];
}
