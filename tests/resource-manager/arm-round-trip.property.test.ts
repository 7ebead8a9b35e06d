import fc from "fast-check";

import { armTypes } from "../../catalog/arm-types";
import { fromArm } from "../../resource-manager/from-arm";
import { schemaOf } from "../../resource-manager/schema";
import { toArm } from "../../resource-manager/to-arm";
import type { TypeShape } from "../../resource-manager/type-text";

/** A bag of inputs as the SDK's shapes have it, with every member of every shape once. */
function sample(token: string, type: TypeShape, pick: number, depth: number): unknown {
  switch (type.kind) {
    case "string":
      return `text${pick}`;
    case "number":
      return pick;
    case "boolean":
      return pick % 2 === 0;
    case "literal":
      return type.value;
    case "enum":
      return schemaOf(token)?.values(type.name)[0];
    case "any":
      return { any: pick };
    case "list":
      return [sample(token, type.item, pick, depth + 1)];
    case "map":
      return { [`key${pick}`]: sample(token, type.item, pick, depth + 1) };
    case "either":
      return sample(token, type.options[pick % type.options.length]!, pick, depth);
    case "object": {
      const shape = schemaOf(token)?.shape(type.shape);
      if (shape === undefined || depth > 5) return {};
      return membersOf(token, shape.props, pick, depth);
    }
  }
}

function membersOf(
  token: string,
  props: Readonly<Record<string, { readonly type: TypeShape }>>,
  pick: number,
  depth: number,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).map(([name, { type }]) => [name, sample(token, type, pick, depth + 1)]),
  );
}

function inputsOf(token: string, pick: number): Record<string, unknown> {
  const schema = schemaOf(token);
  const url = new Set([...(schema?.identity ?? []), "syncRemoteAddressSpace", "appType", "notify"]);
  const own = Object.fromEntries(
    Object.entries(schema?.inputs.props ?? {}).filter(([name]) => !url.has(name) && !/^(id|name|type)$/.test(name)),
  );
  return membersOf(token, own, pick, 0);
}

describe("the two shapes of a body", () => {
  it("says the same after a round trip, for every type", () => {
    fc.assert(
      fc.property(fc.constantFrom(...armTypes.map(({ token }) => token)), fc.nat(20), (token, pick) => {
        const inputs = inputsOf(token, pick);
        expect(fromArm(token, toArm(token, inputs))).toEqual(inputs);
      }),
      { numRuns: 600, endOnFailure: true },
    );
  });

  it("wraps and unwraps at every depth", () => {
    const inputs = {
      location: "westeurope",
      securityRules: [{ name: "a", access: "Allow", priority: 100 }],
    };
    const body = {
      location: "westeurope",
      properties: { securityRules: [{ name: "a", properties: { access: "Allow", priority: 100 } }] },
    };
    expect(toArm("azure-native:network:NetworkSecurityGroup", inputs)).toEqual(body);
    expect(fromArm("azure-native:network:NetworkSecurityGroup", body)).toEqual(inputs);
  });

  it("renames, whatever the letter case, and lists identities", () => {
    const body = {
      identity: { type: "UserAssigned", userAssignedIdentities: { "/subscriptions/1/x": {} } },
      Properties: { supportsHTTPSTrafficOnly: true, networkAcls: { ipRules: [{ value: "1.2.3.4" }] }, brandNew: 1 },
    };
    expect(fromArm("azure-native:storage:StorageAccount", body)).toEqual({
      identity: { type: "UserAssigned", userAssignedIdentities: ["/subscriptions/1/x"] },
      enableHttpsTrafficOnly: true,
      networkRuleSet: { ipRules: [{ iPAddressOrRange: "1.2.3.4" }] },
      brandNew: 1,
    });
  });
});
