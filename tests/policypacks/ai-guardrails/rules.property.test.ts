import fc from "fast-check";

import { judge, rules, UNKNOWN, type Resource } from "../../../policypacks/ai-guardrails/index";
import { formatResult } from "../../../policypacks/ai-guardrails/format-result";

/** Names that rules read, so that the search gets somewhere. */
const key = fc.oneof(
  fc.constantFrom(
    "properties",
    "publicNetworkAccess",
    "disableLocalAuth",
    "ipConfigurations",
    "publicIPAddress",
    "securityRules",
    "priority",
    "direction",
    "access",
    "protocol",
    "sourceAddressPrefix",
    "sourceAddressPrefixes",
    "destinationPortRange",
    "destinationPortRanges",
    "tags",
    "landingZone",
    "environment",
    "location",
    "accountName",
    "resourceGroupName",
    "networkSecurityGroupName",
    "securityRuleName",
    "deploymentName",
    "id",
    "enableDdosProtection",
    "ddosProtectionPlan",
    "ddosSettings",
    "privateLinkServiceConnections",
    "privateLinkServiceId",
    "groupIds",
    "__proto__",
    "constructor",
  ),
  fc.string(),
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    UNKNOWN,
    null,
    undefined,
    true,
    "Enabled",
    "Disabled",
    "Inbound",
    "Allow",
    "Deny",
    "Tcp",
    "*",
    "Internet",
    "22",
    22,
    Number.NaN,
    "corp",
    "online",
    "prod",
    "/subscriptions/x",
  ),
  fc.anything(),
);
const { bag } = fc.letrec<{ bag: Record<string, unknown>; value: unknown }>((tie) => ({
  bag: fc.dictionary(key, tie("value"), { maxKeys: 6 }),
  value: fc.oneof({ depthSize: "small" }, leaf, fc.array(tie("value"), { maxLength: 4 }), tie("bag")),
}));

const types = [
  ...new Set(rules.flatMap(({ appliesTo }) => appliesTo)),
  "azure-native:cognitiveservices:Deployment",
  "azure-native:network:PrivateEndpoint",
  "azure-native:resources:ResourceGroup",
  "constructor",
];
const resource: fc.Arbitrary<Resource> = fc.record(
  {
    type: fc.constantFrom(...types),
    name: fc.string(),
    urn: fc.constantFrom("urn:a", "urn:b", "urn:c"),
    props: bag,
    propertyDependencies: fc.dictionary(key, fc.subarray(["urn:a", "urn:b", "urn:c", "urn:d"])),
    provider: fc.record({ subscriptionId: leaf }),
  },
  { requiredKeys: ["type", "name", "props"] },
);

it("no property bag makes a rule throw, and every answer can be printed", () => {
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 8 }), (resources) => {
      for (const result of judge(rules, resources)) expect(typeof formatResult(result)).toBe("string");
    }),
    { numRuns: 300 },
  );
});

it("judging twice gives the same, and the order of resources does not decide what fails", () => {
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 6 }), (resources) => {
      const failing = (list: readonly Resource[]) =>
        judge(rules, list)
          .filter(({ kind }) => kind === "fail")
          .map(({ rule, path }) => `${rule.id} ${path}`)
          .sort();
      const distinct = resources.map((one, index) => ({ ...one, urn: `urn:${index}`, propertyDependencies: {} }));
      expect(failing(distinct)).toEqual(failing(distinct));
      expect(failing([...distinct].reverse())).toEqual(failing(distinct));
    }),
    { numRuns: 200 },
  );
});
