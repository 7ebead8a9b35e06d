import * as fc from "fast-check";

import { policyRecommendations } from "../../../../catalog/policy-recommendations";
import type { AiPolicyArgs } from "../../../../components/governance/ai-policy";
import { planAiPolicy } from "../../../../components/governance/plan/ai-policy";
import { rowNames } from "../../../../components/governance/plan/policy-rows";
import { orThrow } from "../../../../components/planning/or-throw";
import { place } from "./fixtures";

const group = "/providers/Microsoft.Management/managementGroups/contoso-ai";

/** Any stack: with or without each thing that policy may name, at one scope or at three, in any rollout. */
const anyArgs: fc.Arbitrary<AiPolicyArgs> = fc.record(
  {
    scopeId: fc.constant(group),
    rollout: fc.constantFrom("audit", "enforce"),
    allowedLocations: fc.constant(["swedencentral"]),
    onlineScopeId: fc.constantFrom(group, `${group}-online`),
    corpScopeId: fc.constantFrom(group, `${group}-corp`),
    workspaceId: fc.constant(place.workspaceId),
    ddosProtectionPlanId: fc.constant(place.ddosProtectionPlanId),
    privateDnsZoneIds: fc.constant(place.privateDnsZoneIds),
    allowedVmSizes: fc.constant(["Standard_D2s_v5"]),
    allowedPublishers: fc.constant(["OpenAI"]),
    nameSuffix: fc.stringMatching(/^[a-z0-9]{1,6}$/),
    exclude: fc.subarray([...rowNames()]).map((names) => names.map((row) => ({ row, reason: "because" }))),
  },
  { requiredKeys: ["scopeId", "rollout", "allowedLocations"] },
);

const planned = (args: AiPolicyArgs) => orThrow(planAiPolicy("policy", args));

it("assigns each recommended policy of each audience once, or says why not", () => {
  fc.assert(
    fc.property(anyArgs, (args) => {
      const { initiatives, assignments, leftOut } = planned(args);
      const all = [...initiatives, ...assignments].flatMap(({ references }) => references);
      const audiences = ["root", ...(args.onlineScopeId ? ["online"] : []), ...(args.corpScopeId ? ["corp"] : [])];
      const wanted = policyRecommendations.entries.filter(({ scope }) => audiences.includes(scope));
      expect([...all, ...leftOut.map(({ reference }) => reference)].sort()).toEqual(
        wanted.map(({ assignment }) => assignment).sort(),
      );
    }),
  );
});

it("gives every parameter that a set passes on a value, and no other", () => {
  fc.assert(
    fc.property(anyArgs, (args) => {
      for (const { definition, assignment } of planned(args).initiatives) {
        const text = JSON.stringify(definition.policyDefinitions);
        const used = [...text.matchAll(/\[parameters\('([^']+)'\)\]/g)].map(([, name]) => name);
        expect(Object.keys(definition.parameters).sort()).toEqual([...new Set(used)].sort());
        expect(Object.keys(assignment.parameters).sort()).toEqual(Object.keys(definition.parameters).sort());
      }
    }),
  );
});

it("names everything once, within Azure's 24 characters", () => {
  fc.assert(
    fc.property(anyArgs, (args) => {
      const { initiatives, assignments } = planned(args);
      const ids = [...initiatives, ...assignments].map(({ assignment }) => assignment.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { assignment } of [...initiatives, ...assignments])
        expect(assignment.policyAssignmentName).toMatch(/^[a-z0-9-]{1,24}$/);
    }),
  );
});

it("gives roles only to what has an identity", () => {
  fc.assert(
    fc.property(anyArgs, (args) => {
      for (const { assignment, roles, outside } of [...planned(args).initiatives, ...planned(args).assignments])
        if (assignment.identityLocation === undefined) expect([...roles, ...outside]).toEqual([]);
    }),
  );
});

it("changes no definition between auditing and enforcing", () => {
  fc.assert(
    fc.property(anyArgs, (args) => {
      const definitions = (rollout: AiPolicyArgs["rollout"]) =>
        planned({ ...args, rollout }).initiatives.map(({ definition }) => definition);
      expect(definitions("enforce")).toEqual(definitions("audit"));
    }),
  );
});
