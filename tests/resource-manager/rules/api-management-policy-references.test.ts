import { api, service } from "../../../resource-manager/rules/api-management-samples";
import { resource } from "../../../resource-manager/rules/samples";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { chat, policy, within } from "./api-management-policy-samples";
import { takeCases } from "./take-cases";

const namedValue = (displayName: unknown): Resource =>
  resource("apimanagement:NamedValue", { serviceName: "apim-claims", namedValueId: "v", displayName });
const elsewhere = resource("apimanagement:Policy", {
  serviceName: "apim-other",
  policyId: "policy",
  value: within("inbound", "<base>{{secret}}</base>"),
});

takeCases([
  [
    "a policy that names a fragment and a value that are not there",
    [service(), chat, policy(within("inbound", '<include-fragment fragment-id="f" /><base>{{secret}}</base>'))],
    ["apimanagement-policy-references", "apimanagement-policy-references"],
  ],
  [
    "a policy that names a value that is there",
    [
      service(),
      chat,
      namedValue("secret"),
      policy(within("inbound", '<set-header name="a" exists-action="override"><value>{{secret}}</value></set-header>')),
    ],
    [],
  ],
  [
    "a policy that names a value by the display name of an API",
    [service(), chat, api("secret", "secret"), policy(within("inbound", "<base>{{secret}}</base>"))],
    ["apimanagement-policy-references"],
  ],
  [
    "a policy that names a value whose display name is not known",
    [service(), chat, namedValue(UNKNOWN), policy(within("inbound", "<base>{{secret}}</base>"))],
    [],
  ],
  [
    "a liquid template, with words of its own",
    [service(), chat, policy(within("inbound", `<set-body template="liquid">{{body}}</set-body>`))],
    [],
  ],
  [
    "a value that is not there beside a liquid template",
    [
      service(),
      chat,
      policy(within("inbound", `<set-body template="liquid">{{body}}</set-body><base>{{secret}}</base>`)),
    ],
    ["apimanagement-policy-references"],
  ],
  ["a value in a comment", [service(), chat, policy(within("inbound", "<!-- {{secret}} -->"))], []],
  [
    "a named value that a policy names",
    [service(), chat, policy(within("inbound", "<base>{{secret}}</base>")), namedValue("secret")],
    ["apimanagement-policy-part-freed-before-delete"],
    { phase: "delete" },
  ],
  [
    "a named value that a policy of another service names",
    [service(), elsewhere, namedValue("secret")],
    [],
    { phase: "delete" },
  ],
]);
