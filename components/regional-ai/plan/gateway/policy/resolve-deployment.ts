import { literal, statements, Variable } from "./expression";
import { choose, respond, setVariable } from "./respond";
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
      `try { return ((string)context.Request.Body.As<JObject>(preserveContent: true)["model"] ?? "").ToLowerInvariant(); }`,
      `catch { return ""; }`,
    ),
  );
}

/**
 * What one account keeps, no other account knows. A call that goes on from an earlier response, or that is answered later,
 * might land on another account, so it is refused in words instead of failing now and then.
 * @param operations ids of the operations that can ask for it
 */
export function refuseState(operations: readonly string[]): readonly Element[] {
  if (operations.length === 0) return [];
  const among = operations.map((id) => `context.Operation.Id == ${literal(id)}`).join(" || ");
  const asks = statements(
    `if (!(${among})) { return false; }`,
    `try { var body = context.Request.Body.As<JObject>(preserveContent: true);`,
    `return !string.IsNullOrEmpty((string)body["previous_response_id"]) || (body["conversation"] != null && body["conversation"].Type != JTokenType.Null) || (bool?)body["background"] == true; }`,
    `catch { return false; }`,
  );
  const message =
    "this gateway spreads calls over accounts that do not share state: send the whole conversation, with store: false and without previous_response_id, conversation or background";
  return [
    setVariable("stateful", asks),
    choose([
      {
        when: `context.Variables.GetValueOrDefault<bool>("stateful", false)`,
        then: [respond({ code: 409, reason: "Conflict" }, { code: "StateNotShared", message: literal(message) })],
      },
    ]),
  ];
}
