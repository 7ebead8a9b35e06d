import { policyDefinitions } from "../../../../catalog/policy-definitions";
import { policyRecommendations } from "../../../../catalog/policy-recommendations";
import { effectClassOf, effectOf, enforcementModeOf } from "../../../../components/governance/plan/effect-class";
import { initiativeOf } from "../../../../components/governance/plan/initiative";
import { policyRows } from "../../../../components/governance/plan/policy-rows";

const audiences = ["root", "online", "corp"] as const;
const rows = audiences.flatMap((audience) => policyRows(audience));

describe("the chosen policies", () => {
  it("are ten, over every AI workload and the internal ones", () => {
    expect(audiences.map((audience) => policyRows(audience).map(({ reference }) => reference))).toEqual([
      [
        "Allow-AI-Locations",
        "Deny-AI-Local-Auth",
        "Deny-AI-Open-Network",
        "Deny-AI-No-Identity",
        "Audit-AI-PrivateLink",
        "Audit-AI-Diagnostics",
      ],
      [],
      ["Modify-Cog-No-Public", "Deny-Search-Public", "Deny-Storage-Public", "Deny-KeyVault-Public"],
    ]);
  });

  it("have a deny, an audit and a modify among them", () => {
    const effects = rows.map(({ recommendation }) => recommendation.effect);
    expect(effects).toEqual(expect.arrayContaining(["Deny", "Audit", "Modify"]));
  });

  it.each(rows.map((row) => [row.reference, row] as const))("%s is live and fits its definition", (_name, row) => {
    const guid = row.definition.id.split("/").at(-1);
    expect(policyDefinitions.entries.find(({ id }) => id === guid)?.status).toBe("live");
    expect(row.definition.deprecated).toBe(false);
    expect(row.definition.kind).toBe("definition");

    const passed = Object.keys(initiativeOf([row]).policyDefinitions[0]?.parameters ?? {});
    const known = [...row.definition.parameters.map(({ name }) => name), row.definition.effect.parameter];
    expect(known).toEqual(expect.arrayContaining(passed));
    const required = row.definition.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
    expect(passed).toEqual(expect.arrayContaining(required));
  });

  it.each(rows.map((row) => [row.reference, row] as const))("%s passes effects that Azure allows", (_name, row) => {
    for (const rollout of ["audit", "enforce"] as const)
      expect(row.definition.effect.allowed).toContain(effectOf(row, rollout));
  });

  it("neither refuse nor change anything while they audit", () => {
    for (const row of rows) {
      const acts = enforcementModeOf(effectClassOf(row.definition), "audit") === "Default";
      if (acts) expect(["Audit", "AuditIfNotExists"]).toContain(effectOf(row, "audit"));
    }
  });

  it("have the recommended effect when enforced, and act", () => {
    for (const row of rows) {
      expect(effectOf(row, "enforce")).toBe(row.recommendation.effect);
      expect(enforcementModeOf(effectClassOf(row.definition), "enforce")).toBe("Default");
    }
  });
});

describe("a policy whose effect is fixed", () => {
  const publicAddress = policyRecommendations.entries.find(({ assignment }) => assignment === "Deny-Public-IP-On-NIC");

  it("is in the catalog, for the list to grow", () => {
    expect(publicAddress).toBeDefined();
    expect(publicAddress?.effectParameter).toBeUndefined();
  });

  it("is silenced by its assignment while the rollout audits", () => {
    const definition = { ...rows[0]!.definition, effect: { fixed: "Deny", allowed: ["Deny"] } } as const;
    expect(effectClassOf(definition)).toBe("fixed");
    expect(enforcementModeOf("fixed", "audit")).toBe("DoNotEnforce");
    expect(effectOf({ ...rows[0]!, definition }, "audit")).toBe(rows[0]!.recommendation.effect);
  });
});
