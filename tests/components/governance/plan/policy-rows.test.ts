import { policyDefinitions } from "../../../../catalog/policy-definitions";
import { policyRecommendations } from "../../../../catalog/policy-recommendations";
import {
  effectClassOf,
  effectOf,
  enforcementModeOf,
  needsIdentity,
} from "../../../../components/governance/plan/effect-class";
import { effectOverrides } from "../../../../components/governance/plan/initiative";
import { policyRows } from "../../../../components/governance/plan/policy-rows";

const audiences = ["root", "online", "corp"] as const;
const rows = audiences.flatMap((audience) => policyRows(audience));
const each = rows.map((row) => [`${row.audience} ${row.reference}`, row] as const);
const named = (reference: string) => rows.find((row) => row.reference === reference)!;

describe("the recommended policies", () => {
  it("are all there, each at its audience", () => {
    expect(rows.map(({ audience, reference }) => `${audience}/${reference}`).sort()).toEqual(
      policyRecommendations.entries.map(({ scope, assignment }) => `${scope}/${assignment}`).sort(),
    );
  });

  it.each(each)("%s is live", (_name, { definition }) => {
    const guid = definition.id.split("/").at(-1);
    expect(policyDefinitions.entries.find(({ id }) => id === guid)?.status).toBe("live");
    expect(definition.deprecated).toBe(false);
  });

  it.each(each)("%s neither refuses nor changes anything while it audits", (_name, row) => {
    const acts = enforcementModeOf(effectClassOf(row), "audit") === "Default" && !row.silent;
    if (acts) expect(["Audit", "AuditIfNotExists"]).toContain(effectOf(row, "audit"));
  });

  it.each(each)("%s has the recommended effect when enforced", (_name, row) => {
    expect(effectOf(row, "enforce")).toBe(row.effect);
    expect(enforcementModeOf(effectClassOf(row), "enforce")).toBe("Default");
  });

  it.each(each)("%s has roles if it changes resources, and none without", (_name, row) => {
    if (!row.silent) expect(row.roleIds.length > 0).toBe(needsIdentity(row));
  });

  it("have no audit form in six places", () => {
    const silent = rows.filter((row) => effectClassOf(row) === "modify" && !row.silent);
    expect(silent.map(({ reference }) => reference)).toEqual([
      "Deploy-Defender-AI",
      "Modify-VM-Updates-Lin",
      "Modify-VM-Updates-Win",
      "Deploy-ML-PE-DNS",
      "Deploy-Search-PE-DNS",
      "Modify-Cog-No-Public",
    ]);
    expect(rows.filter((row) => effectClassOf(row) === "fixed")).toEqual([]);
  });
});

describe("a policy whose effect is fixed", () => {
  it.each([
    ["Deny-Public-IP-On-NIC", "audit", "Audit"],
    ["Deny-Public-IP-On-NIC", "enforce", undefined],
    ["Deny-Unmanaged-Disk", "audit", undefined],
    ["Deny-Unmanaged-Disk", "enforce", "Deny"],
    ["Audit-VM-DR", "audit", undefined],
    ["Audit-VM-DR", "enforce", undefined],
  ] as const)("is overridden where the rollout wants another one: %s in %s", (reference, rollout, value) => {
    const overrides = effectOverrides([named(reference)], rollout);
    expect(overrides).toEqual(value === undefined ? [] : [{ value, references: [reference] }]);
  });

  it("shares an override with the others of the same effect", () => {
    const both = [named("Deny-Public-IP-On-NIC"), named("Deny-IP-Forwarding")];
    expect(effectOverrides(both, "audit")).toEqual([
      { value: "Audit", references: ["Deny-Public-IP-On-NIC", "Deny-IP-Forwarding"] },
    ]);
  });
});

describe("a policy that could deploy and is only ever told to audit", () => {
  it("needs no identity", () => {
    const row = named("Audit-PIP-DDoS-Logs");
    expect(row.definition.needsIdentity).toBe(true);
    expect(effectClassOf(row)).toBe("guard");
  });
});

describe("a policy that goes on auditing", () => {
  it("does so when the rest is enforced, in the class that it had", () => {
    const row = named("Deny-VM-No-HostEncr");
    const held = { ...row, auditOnly: "no host here encrypts" };
    expect(effectOf(held, "enforce")).toBe("Audit");
    expect(effectClassOf(held)).toBe(effectClassOf(row));
  });
});
