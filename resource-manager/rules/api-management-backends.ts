import { objectsAt, readValue } from "../../terms/read";
import type { Resource } from "../../terms/resource";
import { lastName, sameResourceId } from "../../terms/resource-id";
import { sameText } from "../../terms/same-text";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { STRICTER } from "../refusal";
import { backend, backendToken, service } from "./api-management-samples";
import { isOf, knownText, siblings, textAt } from "./asking";
import { idOf, type Props } from "./samples";

const page = "https://learn.microsoft.com/azure/api-management/backends";

function pool(name: string, ...members: readonly string[]): Resource {
  const services = members.map((one) => ({
    id: idOf("Microsoft.ApiManagement/service/backends", "apim-claims", one),
    priority: 1,
    weight: 50,
  }));
  return backend(name, { type: "Pool", pool: { services } });
}

export const poolHasNoUrl: AzureRule = {
  id: "apimanagement-pool-has-no-url",
  what: "A pool of backends has members only: no url, no protocol, no circuit breaker of its own; and a single backend has no pool.",
  types: [backendToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/bicep/issues/14097",
  examples: {
    refused: {
      phase: "create",
      resources: [service(), backend("a"), changed(pool("chat", "a"), { url: "http://localhost" })],
    },
    accepted: { phase: "create", resources: [service(), backend("a"), pool("chat", "a")] },
  },

  *check({ resource: asked }) {
    const type = textAt(asked, "type");
    if (type === UNKNOWN) {
      yield { kind: "undecided", path: "type" };
      return;
    }
    const isPool = sameText(type, "pool");
    const names: Readonly<Record<string, string>> = isPool
      ? { url: "Url", protocol: "Protocol", circuitBreaker: "Circuit breaker" }
      : { pool: "Pool" };
    for (const [path, name] of Object.entries(names)) {
      const got = readValue(asked.props, path);
      if (got === undefined || got === UNKNOWN) continue;
      yield {
        kind: "fail",
        path,
        got: typeof got === "string" ? got : undefined,
        allowed: isPool ? "nothing beside the members of a pool" : "nothing for a single backend",
        message: `${name} is not supported for ${isPool ? "backend pool" : "single backend"}.`,
        fix: isPool ? `take ${path} out of the pool; its members have it` : "set type to Pool, or take pool out",
      };
    }
  },
};

function changed(one: Resource, props: Props): Resource {
  return { ...one, props: { ...one.props, ...props } };
}

/** Azure's page says so; in which words it refuses is not known. */
const ours = { code: STRICTER, certainty: "caution" } as const;

export const poolMembers: AzureRule = {
  id: "apimanagement-pool-members",
  what: "The members of a pool are single backends of the same service, each named once.",
  types: [backendToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: page,
  examples: {
    refused: { phase: "create", resources: [service(), pool("chat", "none")] },
    accepted: { phase: "create", resources: [service(), backend("a"), backend("b"), pool("chat", "a", "b")] },
  },

  *check({ resource: asked, id, world }) {
    const serviceId = parentIdOf(id) ?? "";
    const seen = new Set<string>();
    for (const item of objectsAt(asked, "pool.services")) {
      const written = knownText(item, "id");
      if (written === undefined) continue;
      const at = memberId(written, serviceId);
      const path = `${item.path}.id`;
      const words = (allowed: string, message: string, fix: string) =>
        ({ kind: "fail", path, got: written, allowed, message, fix }) as const;
      if (at === undefined || !sameResourceId(parentIdOf(at) ?? "", serviceId)) {
        yield words(
          "a backend of the same service",
          `Backend pool member '${written}' is not a backend of this service.`,
          "write the id of a Backend of the same service",
        );
        continue;
      }
      if (seen.has(at.toLowerCase()))
        yield {
          ...words("each backend once", `Backend '${lastName(at)}' is in the pool twice.`, "take one of the two out"),
          ...ours,
        };
      seen.add(at.toLowerCase());
      const found = world.find(at);
      const nested = sameResourceId(at, id) || (found !== UNKNOWN && found !== undefined && isPool(found));
      if (nested)
        yield {
          ...words(
            "a single backend",
            `Backend '${lastName(at)}' is a pool: pools cannot be nested.`,
            `name the members of ${lastName(at)} instead`,
          ),
          ...ours,
        };
      else if (found === UNKNOWN) yield { kind: "undecided", path, waitsFor: lastName(at) };
      else if (found === undefined)
        yield words(
          "a backend that exists",
          `Backend with id '${lastName(at)}' could not be found.`,
          `make the Backend ${lastName(at)} first: let the pool depend on it`,
        );
    }
  },
};

function isPool(one: Pick<Resource, "props">): boolean {
  return sameText(knownText(one, "type"), "pool");
}

/** Members are named by their whole id, or as the service shortens it: `/backends/<name>`. */
function memberId(written: string, serviceId: string): string | undefined {
  const short = /^\/?backends\/([^/]+)$/i.exec(written)?.[1];
  if (short !== undefined) return `${serviceId}/backends/${short}`;
  return /\/Microsoft\.ApiManagement\/service\/[^/]+\/backends\/[^/]+$/i.test(written) ? written : undefined;
}

export const backendFreed: AzureRule = {
  id: "apimanagement-backend-freed-before-delete",
  what: "A backend is deleted once no pool of its service has it.",
  types: [backendToken],
  phases: ["delete"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: page,
  examples: {
    refused: { phase: "delete", resources: [service(), pool("chat", "a"), backend("a")] },
    accepted: { phase: "delete", resources: [service(), pool("chat", "b"), backend("a")] },
  },

  *check({ id, world }) {
    const others = siblings(world, id);
    if (others === UNKNOWN) return;
    for (const other of others.filter((one) => isOf(one, backendToken))) {
      const held = objectsAt(other, "pool.services").some((item) =>
        sameResourceId(memberId(knownText(item, "id") ?? "", parentIdOf(id) ?? "") ?? "", id),
      );
      if (held)
        yield {
          kind: "fail",
          path: "id",
          got: other.id,
          allowed: "a backend that no pool has",
          message: `Backend '${lastName(id)}' is a member of the pool '${lastName(other.id)}'.`,
          fix: `delete or change ${lastName(other.id)} first`,
        };
    }
  },
};

export const backendRules: readonly AzureRule[] = [poolHasNoUrl, poolMembers, backendFreed];
