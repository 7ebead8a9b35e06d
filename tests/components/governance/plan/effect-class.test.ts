import { effectOf, isActing, type WantedEffect } from "../../../../components/governance/plan/effect-class";
import { builtIn } from "./fixtures";

const definition = builtIn();
const row = (effect: string, more: Partial<WantedEffect> = {}): WantedEffect => ({ definition, effect, ...more });
const taking = (...allowed: string[]) => ({ definition: builtIn({ effect: { parameter: "effect", allowed } }) });

describe("the effect of a policy while the rest only audits", () => {
  it.each([
    ["what denies audits", row("Deny"), "Audit"],
    [
      "what deploys looks whether it is there",
      row("DeployIfNotExists", taking("DeployIfNotExists", "AuditIfNotExists")),
      "AuditIfNotExists",
    ],
    ["what is switched off stays so", row("Disabled"), "Disabled"],
    ["what audits does", row("audit"), "Audit"],
    [
      "what audits in its own way does so",
      row("AuditIfNotExists", taking("Audit", "AuditIfNotExists")),
      "AuditIfNotExists",
    ],
    ["what a person states stays so", row("Manual", taking("Manual", "Audit")), "Manual"],
    ["what has no audit form keeps its own", row("Modify", taking("Modify", "Disabled")), "Modify"],
  ])("%s", (_case, wanted, effect) => {
    expect(effectOf(wanted, "audit")).toBe(effect);
  });

  it("is the wanted one once it enforces, spelled as the definition does, but for what is held back", () => {
    expect(effectOf(row("deny"), "enforce")).toBe("Deny");
    expect(effectOf(row("Deny", { auditOnly: "the stack needs it" }), "enforce")).toBe("Audit");
    expect(effectOf(row("Disabled", { auditOnly: "the stack needs it" }), "enforce")).toBe("Disabled");
  });
});

it.each([
  ["Deny", true],
  ["deployifnotexists", true],
  ["DenyAction", true],
  ["Audit", false],
  ["AuditIfNotExists", false],
  ["Disabled", false],
  ["Manual", false],
])("%s acts: %s", (effect, acts) => {
  expect(isActing(effect)).toBe(acts);
});
