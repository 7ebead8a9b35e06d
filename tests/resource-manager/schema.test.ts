import { dirname } from "node:path";

import { armTypes } from "../../catalog/arm-types";
import { schemaOf, storedSchema } from "../../resource-manager/schema";

interface Derivation {
  readonly deriveSdkShapes: (
    sdk: string,
    tokens: readonly string[],
  ) => { readonly sdk: string; readonly modules: unknown };
}

describe("the generated schema", () => {
  it("is what the installed SDK says", () => {
    const { deriveSdkShapes } = jest.requireActual<Derivation>("../../scripts/derive-sdk-shapes.js");
    const installed = dirname(require.resolve("@pulumi/azure-native/package.json"));

    const derived = deriveSdkShapes(
      installed,
      armTypes.map(({ token }) => token),
    );

    const { sdk, modules } = storedSchema();
    expect({ sdk, modules }).toEqual({ sdk: derived.sdk, modules: derived.modules });
  });

  it("knows every type of the catalog", () => {
    for (const { token } of armTypes) expect(schemaOf(token)?.inputs.props).toBeDefined();
  });

  it("has constraints at paths that the inputs have", () => {
    const { paths } = schemaOf("azure-native:storage:StorageAccount")!;
    expect(paths["networkRuleSet.ipRules[].iPAddressOrRange"]).toEqual({ required: true });
    expect(paths["isHnsEnabled"]).toMatchObject({ replaces: true });
    expect(schemaOf("azure-native:network:SecurityRule")!.paths["priority"]).toMatchObject({ integer: true });
  });

  it("forms every id from inputs that the type has", () => {
    for (const { token, idPath } of armTypes) {
      const inputs = [...idPath.matchAll(/\{([^}]+)\}/g)].map(([, input]) => input!);
      const known = new Set([...Object.keys(schemaOf(token)!.inputs.props), "subscriptionId"]);
      expect(inputs.filter((input) => !known.has(input))).toEqual([]);
    }
  });

  it("is read once", () => {
    expect(storedSchema()).toBe(storedSchema());
  });
});
