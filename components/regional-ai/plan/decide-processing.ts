import type { Region } from "../../../catalog/regions";
import { planned, refused, type Planned } from "../../planning/planned";
import { Area, type Choice } from "../../planning/report";
import { Processing, processingChoices } from "./processing";

export interface ProcessingDecision {
  readonly processing: Processing;
  readonly choice: Choice;
}

/** Where prompts may be processed: as configured. Production has no default; elsewhere it is the region's data zone, if any. */
export function decideProcessing(
  path: string,
  configured: string | undefined,
  environment: string,
  region: Region | undefined,
): Planned<ProcessingDecision> {
  const known = processingChoices.find((choice) => choice === configured);
  if (known !== undefined) return planned(decision(known, "as configured"));
  if (configured === undefined && environment !== "prod")
    return planned(
      region?.dataZone === undefined
        ? decision(Processing.global, "the default where the region belongs to no data zone")
        : decision(
            Processing.dataZone,
            `the default in ${region.name}, which belongs to the ${region.dataZone} data zone`,
          ),
    );
  return refused([
    {
      path,
      ...(configured === undefined ? {} : { got: configured }),
      allowed: `${processingChoices.join(", ")}; production has no default, for it is a legal decision`,
      fix: "set it to what your data protection officer agreed to, such as dataZone",
      docs: "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/deployment-types",
    },
  ]);
}

function decision(processing: Processing, because: string): ProcessingDecision {
  return { processing, choice: { area: Area.regionalAi, what: `processing ${processing}`, because } };
}
