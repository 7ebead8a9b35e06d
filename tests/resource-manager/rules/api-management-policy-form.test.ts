import { service } from "../../../resource-manager/rules/api-management-samples";
import { UNKNOWN } from "../../../terms/unknown";
import { chat, policy, within } from "./api-management-policy-samples";
import { takeCases } from "./take-cases";

takeCases([
  [
    "a policy that routes to a backend of an expression",
    [service(), chat, policy(within("inbound", '<set-backend-service backend-id="@(1 > 0 ? "a" : "b")" />'), "rawxml")],
    [],
  ],
  [
    "the same policy as xml",
    [service(), chat, policy(within("inbound", '<set-backend-service backend-id="@(1 > 0 ? "a" : "b")" />'))],
    ["apimanagement-policy-well-formed"],
  ],
  ["a policy that is fetched", [service(), chat, policy("https://example.com/policy.xml", "xml-link")], []],
  ["a policy that is not known", [service(), chat, policy(UNKNOWN)], []],
  [
    "an expression behind other text, which Azure is not known to refuse",
    [service(), chat, policy(within("inbound", "<base>Bearer @(1 < 2 ? 3 : 4)</base>"), "rawxml")],
    [],
  ],
  [
    "an expression that does not end",
    [service(), chat, policy(within("inbound", "<base>@(1 < 2</base>"), "rawxml")],
    ["apimanagement-policy-well-formed"],
  ],
]);
