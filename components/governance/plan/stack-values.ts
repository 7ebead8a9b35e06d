import type { PolicyParameterValue } from "../../../catalog/policy-built-ins";
import type { AiPolicyArgs } from "../ai-policy";
import type { PolicyRow } from "./policy-rows";

/** A value that only the stack knows, for a parameter of a row. */
export interface StackValue {
  /** The definition's own name of the parameter. */
  readonly passedTo: string;
  /** Its name in an initiative; rows that share it share the value. */
  readonly name: string;
  readonly value: PolicyParameterValue;
}

/** The zones that the rows for private endpoints write to, by row and parameter. */
const zones: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Deploy-Search-PE-DNS": { privateDnsZoneId: "privatelink.search.windows.net" },
  "Deploy-ML-PE-DNS": {
    privateDnsZoneId: "privatelink.api.azureml.ms",
    secondPrivateDnsZoneId: "privatelink.notebooks.azure.net",
  },
};

/** The stack's values for a row, or what the stack lacks for it: a row that would deny everything lacks something too. */
export function stackValues(
  { reference, environmentParameters }: PolicyRow,
  args: AiPolicyArgs,
): { readonly values: readonly StackValue[]; readonly lacks?: string } {
  const answers = environmentParameters.map((parameter) => valueOf(reference, parameter, args));
  const lacks = answers.find((answer) => typeof answer === "string");
  return {
    values: answers.filter((answer) => typeof answer !== "string"),
    ...(lacks === undefined ? {} : { lacks }),
  };
}

function valueOf(reference: string, parameter: string, args: AiPolicyArgs): StackValue | string {
  const shared = (value: PolicyParameterValue | undefined, lacks: string): StackValue | string =>
    value === undefined ? lacks : { passedTo: parameter, name: parameter, value };

  switch (parameter) {
    case "listOfAllowedLocations":
      return shared(args.allowedLocations, "no region is named");
    case "listOfAllowedSKUs":
      return shared(args.allowedVmSizes, "no size of virtual machines is named, and any may be used");
    case "logAnalytics":
      return shared(args.workspaceId, "there is no Log Analytics workspace");
    case "ddosPlan":
      return shared(args.ddosProtectionPlanId, "there is no DDoS protection plan");
    case "allowedPublishers":
      return shared(anyModel(args) ? (args.allowedPublishers ?? []) : undefined, nothingNamed);
    case "allowedAssetIds":
      return shared(anyModel(args) ? (args.allowedModels ?? []) : undefined, nothingNamed);
    default: {
      const zone = zones[reference]?.[parameter];
      if (zone === undefined) return `nothing in a stack is its ${parameter}`;
      const value = args.privateDnsZoneIds?.[zone];
      if (value === undefined) return `the stack has no zone ${zone}`;
      // Two rows have a parameter of this name, each for a zone of its own.
      return { passedTo: parameter, name: wordOf(reference, parameter), value };
    }
  }
}

const nothingNamed = "no publisher and no model is named, and it would deny every deployment";

function anyModel({ allowedPublishers = [], allowedModels = [] }: AiPolicyArgs): boolean {
  return allowedPublishers.length + allowedModels.length > 0;
}

/** `Deny-AI-Local-Auth` and `effect` become `denyAILocalAuthEffect`: letters and digits need no brackets in an expression. */
export function wordOf(reference: string, parameter: string): string {
  const [head = "", ...tail] = reference.split("-");
  return `${head.toLowerCase()}${tail.join("")}${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}`;
}
