import fc from "fast-check";

import { armTypes } from "../../catalog/arm-types";
import {
  checkBody,
  computedOutputs,
  findType,
  formatRefusals,
  planChange,
  references,
  resourceIdOf,
  weigh,
  worldOf,
} from "../../resource-manager";
import { schemaOf } from "../../resource-manager/schema";
import type { Resource } from "../../terms/resource";
import { UNKNOWN } from "../../terms/unknown";

const subscriptionId = "11111111-1111-1111-1111-111111111111";

const keys = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "a.b", "['x']", "", "id", "name"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const leaves = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    UNKNOWN,
    "",
    "*",
    "10.0.0.0/33",
    "/subscriptions/",
    "[parameters('x')]",
    "\u202e\u0000😀",
  ),
  fc.string({ unit: "grapheme" }),
  fc.double(),
  fc.boolean(),
  fc.constant(
    `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/a`,
  ),
);

const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaves,
    fc.array(tie("anything"), { maxLength: 6 }),
    fc.dictionary(keys, tie("anything"), { maxKeys: 6 }),
  ),
}));

/** A bag whose top-level names the type knows, so that the rules get to read them. */
const asked = fc.constantFrom(...armTypes.map(({ token }) => token)).chain((token) => {
  const names = Object.keys(schemaOf(token)!.inputs.props);
  return fc
    .dictionary(fc.oneof(fc.constantFrom(...names), keys), anything, { maxKeys: 12 })
    .map((props): Resource => ({ type: token, name: "asked", props }));
});

/** A bag in which the name inputs are texts, so that it has an id and can stand in a world. */
const standing = asked.chain((resource) => {
  const inputs = [...findType(resource.type)!.idPath.matchAll(/\{([^}]+)\}/g)].map(([, input]) => input!);
  const names = fc.record(
    Object.fromEntries(inputs.map((input) => [input, fc.constantFrom("a", "b", "rg", "vnet", "AzureBastionSubnet")])),
  );
  return names.map((given): Resource => ({ ...resource, props: { ...resource.props, ...given } }));
});

it("a body of any kind is judged, never a crash", () => {
  fc.assert(
    fc.property(asked, ({ type, props }) => {
      const refusals = checkBody(findType(type)!, props);
      expect(typeof formatRefusals(refusals)).toBe("string");
    }),
    { numRuns: 300 },
  );
});

it("any two bodies are compared, and none differs from itself", () => {
  fc.assert(
    fc.property(asked, asked, ({ type, props }, other) => {
      planChange(findType(type)!, props, other.props);
      expect(planChange(findType(type)!, props, props)).toEqual({ changes: [] });
    }),
    { numRuns: 300 },
  );
});

it("any resource is judged in any world", () => {
  fc.assert(
    fc.property(
      fc.array(standing, { maxLength: 8 }),
      standing,
      fc.option(asked, { nil: undefined }),
      fc.constantFrom("create", "update", "delete"),
      fc.constantFrom("absent", "unknown"),
      (others, resource, old, phase, rest) => {
        const type = findType(resource.type)!;
        const id = resourceIdOf(type, resource.props, { subscriptionId });
        fc.pre(id !== UNKNOWN);
        const world = worldOf([...others, resource], { subscriptionId, others: rest, deleted: others });

        const { refusals } = weigh({ phase, resource, id, world, ...(old && { old }) });

        expect(typeof formatRefusals(refusals)).toBe("string");
      },
    ),
    { numRuns: 400 },
  );
});

it("any body has references and outputs", () => {
  fc.assert(
    fc.property(standing, ({ type: token, props }) => {
      const type = findType(token)!;
      references(type, props);
      expect(computedOutputs(type, props, "/a/b", { tenantId: "t" })).toBeDefined();
    }),
    { numRuns: 300 },
  );
});

it("what is nested without end ends", () => {
  let nested: unknown = "end";
  for (let depth = 0; depth < 20_000; depth += 1) nested = { properties: [nested] };
  const type = findType("azure-native:authorization:PolicyDefinition")!;
  const props = { policyDefinitionName: "a", policyRule: nested, parameters: nested, metadata: nested };
  checkBody(type, props);
  planChange(type, props, { ...props, metadata: nested });
  references(type, props);
  worldOf([{ type: type.token, name: "a", props }], { subscriptionId }).referrersOf("/x");
});

it("a list of twenty thousand is judged to its end", () => {
  const type = findType("azure-native:network:NetworkSecurityGroup")!;
  const securityRules = Array.from({ length: 20_000 }, (_, index) => ({ name: `r${index}`, priority: index }));
  const refusals = checkBody(type, { resourceGroupName: "rg", networkSecurityGroupName: "nsg", securityRules });
  expect(refusals.at(-1)?.path).toContain("securityRules[19999]");
});
