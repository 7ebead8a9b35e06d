import { backend, service } from "../../../resource-manager/rules/api-management-samples";
import { idOf } from "../../../resource-manager/rules/samples";
import { policy } from "../../../resource-manager/rules/api-management-policy-text";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN } from "../../../terms/unknown";
import { takeCases } from "./take-cases";

const pool = (...members: readonly unknown[]): Resource =>
  backend("chat", { type: "Pool", pool: { services: members.map((id) => ({ id })) } });
const inner = backend("inner", { type: "Pool", pool: { services: [{ id: "/backends/a" }] } });
const toChat = '<policies><inbound><set-backend-service backend-id="chat" /></inbound></policies>';

takeCases([
  ["a pool with a member by its short name", [service(), backend("a"), pool("/backends/a")], []],
  ["a pool inside a pool", [service(), backend("a"), inner, pool("/backends/inner")], ["apimanagement-pool-members"]],
  [
    "a pool with another service's backend",
    [service(), pool(idOf("Microsoft.ApiManagement/service/backends", "apim-other", "a"))],
    ["apimanagement-pool-members"],
  ],
  ["a pool whose member is not known", [service(), pool(UNKNOWN)], []],
  ["a pool inside itself", [service(), pool("/backends/chat")], ["apimanagement-pool-members"]],
  [
    "a backend that a policy names",
    [service(), policy(toChat), backend("chat")],
    ["apimanagement-policy-part-freed-before-delete"],
    { phase: "delete" },
  ],
  ["a backend that no policy names", [service(), policy(toChat), backend("other")], [], { phase: "delete" }],
]);
