import { worldOf } from "../../../resource-manager";
import type { Example } from "../../../resource-manager/azure-rule";
import { weighRules } from "../../../resource-manager/judge";
import { overrideEffectAllowed, referencesExist } from "../../../resource-manager/rules/policy-overrides";
import { assignmentIdentity } from "../../../resource-manager/rules/policy-assignments";
import { builtInExists } from "../../../resource-manager/rules/policy-ids";
import { policyLimits } from "../../../resource-manager/rules/policy-limits";
import { parametersStay } from "../../../resource-manager/rules/policy-parameter-changes";
import {
  assignmentParametersAllowed,
  assignmentParametersDefined,
} from "../../../resource-manager/rules/policy-parameters";
import {
  assignment,
  builtInId,
  definition,
  effectParameter,
  ownId,
  policyGroup,
  set,
  setInGroup,
} from "../../../resource-manager/rules/policy-samples";
import { assignmentInScope } from "../../../resource-manager/rules/policy-scopes";
import { resource, sampleSubscription } from "../../../resource-manager/rules/samples";
import { idOf } from "../../../resource-manager/world-of";
import { askExample } from "./ask-example";

const create = (...resources: Example["resources"]): Example => ({ phase: "create", resources });
const refusals = (rule: Parameters<typeof askExample>[0], example: Example) =>
  askExample(rule, example, "outside").refusals.map(({ path, code }) => [path, code]);

describe("an id of Azure's own", () => {
  it.each([
    ["deprecated: Azure still assigns it", "0725b4dd-7e76-479c-a735-68e7ee23d5ca", []],
    ["newer than the snapshot", "8791d062-ba96-4c34-b604-8538f7e30ca0", []],
    ["of another cloud", "0b3466ff-021a-4090-9abd-570ed3a6018c", [["policyDefinitionId", "PolicyDefinitionNotFound"]]],
    ["invented", "aaaaaaaa-021a-4090-9abd-570ed3a6018c", [["policyDefinitionId", "SandboxStricterThanAzure"]]],
    ["an initiative's", "1308bccf-446a-4283-a4e0-0c983fe7a572", [["policyDefinitionId", "PolicyDefinitionNotFound"]]],
  ])("may be %s", (_case, guid, expected) => {
    expect(refusals(builtInExists, create(assignment({}, { policyDefinitionId: builtInId(guid) })))).toEqual(expected);
  });
});

describe("the facts of Azure's own policies", () => {
  const cosmos = builtInId("0473574d-2d43-4217-aefe-941fcdf7e684");

  it("reach beyond the families of AI", () => {
    const asked = (parameters: Readonly<Record<string, unknown>>) =>
      create(assignment({ listOfAllowedLocations: ["swedencentral"], ...parameters }, { policyDefinitionId: cosmos }));
    expect(refusals(assignmentParametersDefined, asked({ policyEffect: "audit" }))).toEqual([]);
    expect(refusals(assignmentParametersDefined, asked({ effect: "audit" }))).toEqual([
      ["parameters.effect", "UndefinedPolicyParameter"],
    ]);
  });

  it("keep the letter case of an effect", () => {
    const policyDefinitionId = builtInId("cb5e1e90-7c33-491c-a15b-24885c915752").replace("policyDef", "policySetDef");
    const asked = (effect: string) => create(assignment({ effect, throughputMax: 1000 }, { policyDefinitionId }));
    expect(refusals(assignmentParametersAllowed, asked("deny"))).toEqual([]);
    expect(refusals(assignmentParametersAllowed, asked("Deny"))).toEqual([
      ["parameters.effect", "PolicyParameterValueNotAllowed"],
    ]);
  });

  it("say that a set which changes resources needs an identity", () => {
    const policyDefinitionId = builtInId("e3ec7e09-768c-4b64-882c-fcada3772047").replace("policyDef", "policySetDef");
    expect(refusals(assignmentIdentity, create(assignment({}, { policyDefinitionId })))).toEqual([
      ["identity", "ResourceIdentityRequired"],
    ]);
  });
});

describe("where a policy is defined", () => {
  const setAt = (scope: string) => `${scope}/providers/Microsoft.Authorization/policySetDefinitions/set`;
  const group = (name: string) => `/providers/Microsoft.Management/managementGroups/${name}`;
  const placed = resource("management:ManagementGroupSubscription", {
    groupId: "corp",
    subscriptionId: sampleSubscription,
  });
  const inGroup = (name: string) =>
    create(
      policyGroup("top"),
      policyGroup("corp", "top"),
      policyGroup("online", "top"),
      placed,
      setInGroup(name),
      assignment({}, { policyDefinitionId: setAt(group(name)) }),
    );

  it.each(["corp", "top"])("may be the subscription's group %s", (name) => {
    expect(refusals(assignmentInScope, inGroup(name))).toEqual([]);
  });

  it("may not be another branch", () => {
    expect(refusals(assignmentInScope, inGroup("online"))).toEqual([
      ["policyDefinitionId", "InvalidCreatePolicyAssignmentRequest"],
    ]);
  });

  it("may not be another subscription, nor below the assignment", () => {
    const other = setAt("/subscriptions/99999999-1111-1111-1111-111111111111");
    expect(refusals(assignmentInScope, create(assignment({}, { policyDefinitionId: other })))).toHaveLength(1);
    const below = assignment({}, { scope: group("corp"), policyDefinitionId: ownId });
    expect(refusals(assignmentInScope, create(policyGroup("corp"), definition("audit"), below))).toHaveLength(1);
  });

  it("is judged for the entries of a set too", () => {
    const entry = { policyDefinitionId: `${group("online")}/providers/Microsoft.Authorization/policyDefinitions/own` };
    const asked = create(policyGroup("online"), policyGroup("corp"), placed, set([entry]));
    expect(refusals(assignmentInScope, asked)).toEqual([
      ["policyDefinitions[0].policyDefinitionId", "SandboxStricterThanAzure"],
    ]);
  });

  it("does not take a group for the root because it is called like one", () => {
    const named = "88888888-8888-4888-8888-888888888888";
    const resources = [
      resource("management:ManagementGroup", { groupId: named }),
      policyGroup("corp"),
      setInGroup(named),
      assignment({}, { scope: group("corp"), policyDefinitionId: setAt(group(named)) }),
    ];
    expect(refusals(assignmentInScope, create(...resources))).toHaveLength(1);
    const { refusals: refused } = weighRules([assignmentInScope], {
      phase: "create",
      resource: resources.at(-1)!,
      id: idOf(resources.at(-1)!, sampleSubscription)!,
      world: worldOf(resources, { subscriptionId: sampleSubscription, others: "unknown" }),
    });
    expect(refused).toEqual([]);
  });

  it("is left open where the hierarchy is not known", () => {
    const unknown = assignment({}, { scope: group("elsewhere"), policyDefinitionId: setAt(group("corp")) });
    expect(askExample(assignmentInScope, create(policyGroup("corp"), unknown), "outside")).toMatchObject({
      refusals: [],
      undecided: [{ path: "policyDefinitionId" }],
    });
  });
});

describe("an override", () => {
  const of = (value: string, policyDefinitionId: string) =>
    create(assignment({}, { policyDefinitionId, overrides: [{ kind: "policyEffect", value }] }));

  it("is free where no parameter carries the effect", () => {
    expect(refusals(overrideEffectAllowed, of("Deny", builtInId("06a78e20-9358-41c9-923c-fb736d382a4d")))).toEqual([]);
    expect(
      refusals(overrideEffectAllowed, of("Block", builtInId("06a78e20-9358-41c9-923c-fb736d382a4d"))),
    ).toHaveLength(1);
  });

  it("of a single definition selects no entry", () => {
    const selectors = [{ kind: "policyDefinitionReferenceId", in: ["own"] }];
    const asked = assignment({}, { overrides: [{ kind: "policyEffect", value: "Audit", selectors }] });
    expect(refusals(referencesExist, create(definition("deny"), asked))).toEqual([
      ["overrides[0].selectors[0].in", "SandboxStricterThanAzure"],
    ]);
  });

  it("stands ten times at most", () => {
    const overrides = Array.from({ length: 11 }, () => ({ kind: "policyEffect", value: "Audit" }));
    expect(refusals(referencesExist, create(definition("deny"), assignment({}, { overrides })))).toEqual([
      ["overrides", "SandboxStricterThanAzure"],
    ]);
  });
});

describe("a message", () => {
  it("names an entry of the set", () => {
    const policyDefinitionId = ownId.replace("policyDefinitions/own", "policySetDefinitions/set");
    const entries = set([{ policyDefinitionId: ownId, policyDefinitionReferenceId: "own" }]);
    const asked = (policyDefinitionReferenceId: string) =>
      create(
        entries,
        assignment({}, { policyDefinitionId, nonComplianceMessages: [{ message: "no", policyDefinitionReferenceId }] }),
      );
    expect(refusals(referencesExist, asked("own"))).toEqual([]);
    expect(refusals(referencesExist, asked("other"))).toHaveLength(1);
  });
});

describe("the parameters of a set that stands", () => {
  const changed = (before: object, after: object): Example => ({
    phase: "update",
    old: set([], { ...before }),
    resources: [set([], { ...after })],
  });
  const region = { region: { type: "String" } };

  it.each([
    ["one is taken out", { ...effectParameter, ...region }, effectParameter],
    ["one is renamed", region, { place: { type: "String", defaultValue: "" } }],
    ["one comes without a default", effectParameter, { ...effectParameter, ...region }],
    ["one changes its type", region, { region: { type: "Array" } }],
  ])("are refused when %s", (_case, before, after) => {
    expect(refusals(parametersStay, changed(before, after)).map(([, code]) => code)).toEqual([
      "InvalidPolicySetParameterUpdate",
    ]);
  });

  it("may get other allowed values", () => {
    const wider = { effect: { ...effectParameter.effect, allowedValues: ["Audit", "Deny", "Disabled"] } };
    expect(refusals(parametersStay, changed(effectParameter, wider))).toEqual([]);
  });
});

describe("a scope", () => {
  it("takes two hundred assignments", () => {
    const named = (index: number) => assignment({}, { policyAssignmentName: `a${index}` });
    const assignments = Array.from({ length: 201 }, (_, index) => named(index));
    expect(refusals(policyLimits, create(...assignments.slice(0, 200)))).toEqual([]);
    expect(refusals(policyLimits, create(...assignments))).toEqual([["scope", "SandboxStricterThanAzure"]]);
  });
});
