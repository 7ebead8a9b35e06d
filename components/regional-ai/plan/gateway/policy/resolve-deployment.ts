import { literal, statements, Variable } from "./expression";
import { setVariable } from "./respond";
import type { Element } from "./xml";

/** Name of the path parameter that holds a deployment. */
export const deploymentParameter = "deployment";

/** Which deployment a request asks for: its path says so, else the `model` of its body. Azure takes any letter case. */
export function resolveDeployment(): Element {
  const parameter = literal(deploymentParameter);
  return setVariable(
    Variable.deployment,
    statements(
      `if (context.Request.MatchedParameters.ContainsKey(${parameter})) { return context.Request.MatchedParameters[${parameter}].ToLowerInvariant(); }`,
      `try { var body = context.Request.Body.As<JObject>(preserveContent: true); return ((string)body["model"] ?? "").ToLowerInvariant(); }`,
      `catch { return ""; }`,
    ),
  );
}
