import type { Policies } from "@pulumi/policy";

import type { Refusal } from "../../resource-manager";
import type { Session } from "./session";
import { describe, isHidden } from "../ai-guardrails/format-result";
import { judgeProgram } from "../deployability/judge-program";

const name = "azure-refuses";

/**
 * One policy that says at the end of a preview what Azure Resource Manager would refuse, and what it takes against our
 * advice. It advises: a program is judged as if all of it were new, while some of it may stand already, and Azure has the
 * last word.
 */
export function deployabilityPolicies(session: Session<unknown>): Policies {
  return [
    {
      name,
      displayName: "Azure Resource Manager takes what the program asks for",
      description: "What Azure would refuse during the deployment, known before it.",
      enforcementLevel: "advisory",
      validateResource: (args) => {
        session.resource(name, args);
      },
      validateStack: (args, report) => {
        for (const { resource, refusal } of judgeProgram(session.stack(args.resources)))
          report(formatRefusal(refusal), resource.urn);
      },
    },
  ];
}

/**
 * Azure's code, or that the caution is ours; then where, what and how to mend it. A message may quote what was asked for,
 * so it stays out where that may be a secret.
 */
function formatRefusal({ code, status, message, path, got, allowed, fix, certainty }: Refusal): string {
  const said = isHidden(path, got) ? "" : ` Message="${message}"`;
  return [
    certainty === "known" ? `Status=${status} Code="${code}"${said}` : `Caution, not Azure's:${said}`,
    `${path}: ${describe(path, got)}`,
    ...(allowed === undefined ? [] : [`allowed: ${allowed}`]),
    `fix: ${fix}`,
  ].join("\n");
}
