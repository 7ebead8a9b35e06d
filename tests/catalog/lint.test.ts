import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { addressLayouts } from "../../catalog/address-layouts";
import { generatedArmTypes } from "../../catalog/generated/arm-types";
import { models } from "../../catalog/models";
import { nameRules } from "../../catalog/name-rules";
import { nsgRules } from "../../catalog/nsg-rules";
import { type PolicyBuiltIn, policyBuiltIns } from "../../catalog/policy-built-ins";
import { knownPolicy, policyDefinitions } from "../../catalog/policy-definitions";
import { policyBuiltIn, policyOtherBuiltIns } from "../../catalog/policy-other-built-ins";
import { policyRecommendations } from "../../catalog/policy-recommendations";
import { policyReplacements } from "../../catalog/policy-replacements";
import { privateDnsZones } from "../../catalog/private-dns-zones";
import { regions } from "../../catalog/regions";
import { roles } from "../../catalog/roles";
import { subnets } from "../../catalog/subnets";
import { tables } from "./tables";

const catalog = join(__dirname, "..", "..", "catalog");
const guid = /^[0-9a-z]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

it("knows every table of the folder", () => {
  const files = readdirSync(catalog)
    .filter((file) => file.endsWith(".ts") && file !== "facts.ts")
    .map((file) => file.replace(".ts", ""));
  expect(tables.map(({ file }) => file)).toEqual(files.sort());
});

describe.each(tables.map((table) => [table.file, table] as const))("%s", (file, table) => {
  it("names public sources", () => {
    const sources = [table.source].flat();
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^https:\/\/\S+$/);
  });

  it("was compared on a day that there is", () => {
    expect(new Date(`${table.asOf}T00:00:00Z`).toISOString().slice(0, 10)).toBe(table.asOf);
  });

  it("has each key once, sorted", () => {
    expect(table.keys.length).toBeGreaterThan(0);
    expect(table.keys).toEqual([...new Set(table.keys)].sort());
  });

  it("imports only the words and facts", () => {
    const imports = [...readFileSync(join(catalog, `${file}.ts`), "utf8").matchAll(/from "([^"]+)"/g)].map(
      ([, from]) => from,
    );
    for (const from of imports) expect(from).toMatch(/^(\.\/(facts|generated\/[a-z-]+|[a-z-]+)|\.\.\/terms\/[a-z-]+)$/);
  });

  it("spells each ARM type as Azure does", () => {
    const azure = new Map(generatedArmTypes.entries.map(({ armType }) => [armType.toLowerCase(), armType]));
    for (const armType of armTypesIn(table.entries)) {
      expect(armType).toMatch(/^Microsoft\.[A-Za-z0-9.]+(\/[A-Za-z0-9]+)+$/);
      expect(armType).toBe(azure.get(armType.toLowerCase()) ?? armType);
    }
  });
});

describe("models", () => {
  const names = new Set(regions.entries.map(({ name }) => name));

  it("stand in regions that exist, sorted", () => {
    for (const model of models.entries)
      for (const offered of Object.values(model.deployments)) {
        expect(offered.filter((region) => !names.has(region))).toEqual([]);
        expect(offered).toEqual([...offered].sort());
      }
  });

  it("retire on a day, and are replaced by a model", () => {
    const known = new Set(models.entries.map(({ name }) => name));
    for (const { lifecycle } of models.entries) {
      if (lifecycle.retirement !== undefined) expect(lifecycle.retirement).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (lifecycle.replacement !== undefined) expect(known).toContain(lifecycle.replacement);
    }
  });

  it("have a usage name for each deployment type", () => {
    for (const { deployments, usageNames } of models.entries)
      expect(Object.keys(usageNames).sort()).toEqual(Object.keys(deployments).sort());
  });

  it("sell provisioned units only with an increment", () => {
    for (const { provisioned } of models.entries)
      for (const { minimum, increment } of Object.values(provisioned?.units ?? {})) {
        expect(increment).toBeGreaterThan(0);
        expect(minimum).toBeGreaterThan(0);
      }
  });
});

describe("private DNS zones", () => {
  it("are well-formed", () => {
    for (const { zones, regionalZones = [] } of privateDnsZones.entries) {
      for (const zone of zones) expect(zone).toMatch(/^privatelink\.([a-z0-9-]+\.)+[a-z]+$/);
      for (const zone of regionalZones)
        expect(zone).toMatch(/^privatelink\.\{(regionName|regionCode|partitionId)\}\.([a-z0-9-]+\.)+[a-z]+$/);
      expect(zones.length + regionalZones.length).toBeGreaterThan(0);
    }
  });

  it("are three for a Foundry account", () => {
    const account = privateDnsZones.entries.find(({ armType }) => armType === "Microsoft.CognitiveServices/accounts");
    expect(account?.zones).toHaveLength(3);
  });
});

describe("policies", () => {
  const known = new Map(policyDefinitions.entries.map((policy) => [policy.id, policy]));
  const builtIn = new Map(policyBuiltIns.entries.map((policy) => [policy.id, policy]));

  it("of each recommendation are live and described", () => {
    expect(policyRecommendations.entries).toHaveLength(72);
    for (const row of policyRecommendations.entries) {
      expect(known.get(row.policyId.split("/").at(-1) ?? "")).toMatchObject({ kind: row.kind, status: "live" });
      expect(row.assignment.length).toBeLessThanOrEqual(24);
      const policy = builtIn.get(row.policyId);
      const parameters = new Map(policy?.parameters.map((parameter) => [parameter.name, parameter]));
      for (const name of [...Object.keys(row.parameters), ...row.environmentParameters])
        expect(`${row.assignment}: ${parameters.has(name) ? "knows" : "lacks"} ${name}`).toBe(
          `${row.assignment}: knows ${name}`,
        );
      if (["Modify", "DeployIfNotExists"].includes(row.effect)) expect(row.roleDefinitionIds.length).toBeGreaterThan(0);
    }
  });

  it("set each required parameter", () => {
    for (const row of policyRecommendations.entries) {
      const given = new Set([...Object.keys(row.parameters), ...row.environmentParameters]);
      const required = builtIn.get(row.policyId)?.parameters.filter((parameter) => parameter.required) ?? [];
      expect(required.map(({ name }) => name).filter((name) => !given.has(name))).toEqual([]);
    }
  });

  it("allow the effects that the recommendations ask for", () => {
    for (const row of policyRecommendations.entries) {
      const effect = builtIn.get(row.policyId)?.effect;
      if (row.effectParameter === undefined || effect === undefined) continue;
      expect(effect.parameter).toBe(row.effectParameter);
      expect(effect.allowed).toContain(row.effect);
      expect(effect.allowed).toContain(row.startEffect);
    }
  });

  it("that are replaced are replaced by a live one", () => {
    for (const { id, useInstead } of policyReplacements.entries) {
      expect(["deprecated", "nonexistent"]).toContain(known.get(id)?.status);
      for (const right of useInstead) expect([right, known.get(right)?.status]).toEqual([right, "live"]);
    }
  });

  it("of other families are known by id, and found in whatever letter case", () => {
    for (const text of policyOtherBuiltIns.entries) {
      const { id, kind, effect } = JSON.parse(text) as PolicyBuiltIn;
      expect(known.get(id.split("/").at(-1) ?? "")?.kind).toBe(kind);
      expect(Array.isArray(effect.allowed)).toBe(true);
    }
    const [first] = policyOtherBuiltIns.entries.map((text) => JSON.parse(text) as PolicyBuiltIn);
    expect(policyBuiltIn(first?.id.toUpperCase() ?? "")).toEqual(first);
    expect(policyBuiltIn("/providers/Microsoft.Authorization/policyDefinitions/none")).toBeUndefined();
  });

  it("are counted as Azure's repository has them", () => {
    const count = (kind: string, status: string) =>
      policyDefinitions.entries.filter((one) => one.kind === kind && one.status === status).length;
    expect([count("definition", "live"), count("initiative", "live")]).toEqual([3233, 144]);
    expect([count("definition", "deprecated"), count("initiative", "deprecated")]).toEqual([361, 37]);
    expect(knownPolicy("17K78E20-9358-41C9-923C-FB736D382A12")?.kind).toBe("definition");
  });
});

describe("layouts", () => {
  it.each(addressLayouts.entries.map((layout) => [layout.name, layout] as const))(
    "%s: entries are aligned, inside the block and apart",
    (_name, layout) => {
      let end = 0;
      for (const { offset, prefix } of layout.entries) {
        const size = 2 ** (32 - prefix);
        expect(offset % size).toBe(0);
        expect(offset).toBeGreaterThanOrEqual(end);
        end = offset + size;
      }
      expect(end).toBeLessThanOrEqual(2 ** (32 - layout.blockPrefix));
    },
  );

  it("give each subnet what its kind needs", () => {
    const kinds = new Map(subnets.entries.map((kind) => [kind.kind as string, kind]));
    for (const { entries } of addressLayouts.entries)
      for (const { subnet, prefix } of entries) {
        const kind = kinds.get(subnet === "apim" ? "apimV2Integration" : subnet);
        if (kind !== undefined) expect([subnet, prefix <= kind.smallestPrefix]).toEqual([subnet, true]);
      }
  });
});

describe("names", () => {
  it("have patterns that compile and admit their own limits", () => {
    for (const { armType, pattern, minimum, maximum, fixedNames = [] } of nameRules.entries) {
      expect(minimum).toBeLessThanOrEqual(maximum);
      const expression = new RegExp(pattern, "u");
      for (const name of fixedNames) expect(expression.test(name)).toBe(true);
      if (armType !== "Microsoft.Network/privateDnsZones")
        expect([armType, expression.test("a".repeat(maximum))]).toEqual([armType, true]);
    }
  });
});

describe("the rest", () => {
  it("roles have GUIDs, each once per data plane", () => {
    for (const { id } of roles.entries) expect(id).toMatch(guid);
    expect(new Set(roles.entries.map(({ id }) => id)).size).toBe(roles.entries.length);
  });

  it("security rules have a priority of their own in each direction", () => {
    const taken = nsgRules.entries.map(
      (rule) => `${rule.subnet}/${rule.direction}/${rule.priority}/${rule.onlyWhen ?? ""}`,
    );
    expect(new Set(taken).size).toBe(taken.length);
  });
});

function* armTypesIn(value: unknown): Iterable<string> {
  if (Array.isArray(value)) for (const item of value as readonly unknown[]) yield* armTypesIn(item);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) {
      if (key === "armType" && typeof one === "string") yield one;
      else if (typeof one === "object") yield* armTypesIn(one);
    }
}
