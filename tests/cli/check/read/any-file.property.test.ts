import fc from "fast-check";

import { readArmTemplate } from "../../../../cli/check/read/arm-template";
import { readAzureResources } from "../../../../cli/check/read/azure-resources";
import { readPulumiPreview } from "../../../../cli/check/read/pulumi-preview";
import { recognise } from "../../../../cli/check/read/recognise";
import { readResourceList } from "../../../../cli/check/read/resource-list";
import { readStackExport } from "../../../../cli/check/read/stack-export";
import { readTerraform } from "../../../../cli/check/read/terraform";
import type { JudgedInput } from "../../../../cli/check/read/judged-input";
import { isPlainObject, type PlainObject } from "../../../../terms/plain-object";

/** Words on which a reader acts, so that arbitrary JSON comes near to what it reads. */
const words = [
  ..."resources type name props urn parent properties template parameters variables copy count input value data id".split(
    " ",
  ),
  ..."steps newState inputs outputs deployment planned_values root_module child_modules address values body".split(" "),
  ..."resource_changes change after after_unknown configuration expressions references dependsOn condition".split(" "),
  ..."__proto__ constructor toString functions members namespace output scope apiVersion existing".split(" "),
];
const texts = [
  "Microsoft.Resources/deployments",
  "Microsoft.Search/searchServices",
  "Microsoft.Network/virtualNetworks/subnets",
  "azure-native:search:Service",
  "azapi_resource",
  "[parameters('name')]",
  "[variables('value')]",
  "[copyIndex()]",
  "[resourceId('Microsoft.Search/searchServices', 'a')]",
  "[reference('a').b]",
  "[union(parameters('a'), 1)]",
  "[map(items(null()), lambda('x', lambdaVariables('x')))]",
  "[shallowMerge(createArray(1, null()))]",
  "[substring('a', -1, 999999999)]",
  "[range(0, -1)]",
  "[a(((((]",
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.Search/searchServices/x",
  "\u0000pending:0",
  "«x»",
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
];

const json = fc.letrec<{ value: unknown; object: PlainObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(fc.constantFrom(...texts), fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.integer()),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), tie("value"), { maxKeys: 6 }),
}));

const readers: Readonly<Record<string, (root: PlainObject) => JudgedInput>> = {
  preview: readPulumiPreview,
  export: readStackExport,
  list: readResourceList,
  template: (root) => readArmTemplate(root),
  terraform: readTerraform,
  azure: readAzureResources,
};

describe("readers", () => {
  it("recognise anything or nothing", () => {
    fc.assert(fc.property(json.value, (root) => void recognise(root)));
  });

  it.each(Object.entries(readers))("%s: reads any JSON", (_name, reader) => {
    fc.assert(
      fc.property(json.object, (root) => {
        const { stacks } = reader(root);
        for (const { resource } of stacks.flatMap((stack) => stack.resources))
          expect(isPlainObject(resource.props)).toBe(true);
      }),
    );
  });

  it("template: reads any value where an expression may stand", () => {
    fc.assert(
      fc.property(json.value, json.value, json.object, (body, given, parameters) => {
        const resource = {
          type: "Microsoft.Search/searchServices",
          apiVersion: "2025-05-01",
          name: given,
          properties: body,
        };
        const template = {
          resources: [resource, { ...resource, copy: body }],
          parameters: { name: { defaultValue: given } },
        };
        expect(() => readArmTemplate(template, { parameters })).not.toThrow();
      }),
    );
  });
});
