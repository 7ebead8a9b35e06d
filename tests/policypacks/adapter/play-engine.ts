import type { Policies, Policy, PolicyResource, PolicyResourceOptions, ResourceValidationArgs } from "@pulumi/policy";

import { guardrailPolicies } from "../../../policypacks/adapter/guardrail-policies";
import { rules as all } from "../../../policypacks/ai-guardrails/rules";
import { asGiven } from "./policy-proxy";

/** A few of each kind are enough to see how they are asked. */
const rules = all.filter(({ id }) =>
  [
    "account-local-auth",
    "account-private-endpoint",
    "account-public-network-access",
    "search-public-network-access",
  ].includes(id),
);

export interface Declared {
  readonly type: string;
  readonly name: string;
  readonly props: Record<string, unknown>;
  readonly outputs?: Record<string, unknown>;
  readonly propertyDependencies?: Record<string, string[]>;
  /** What its explicit provider was configured with. */
  readonly provider?: Record<string, unknown>;
}

const opts: PolicyResourceOptions = {
  protect: false,
  ignoreChanges: [],
  aliases: [],
  additionalSecretOutputs: [],
  customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
};

/** Plays the engine: every policy of each resource, then every policy of the whole stack. Returns what each reported. */
export async function run(
  declared: readonly Declared[],
  config: Record<string, object> = {},
  policies: Policies = guardrailPolicies(rules, { preset: "strict" }),
) {
  const before: string[] = [];
  const after: string[] = [];

  for (const one of declared)
    for (const policy of policies)
      if ("validateResource" in policy && typeof policy.validateResource === "function")
        await policy.validateResource(
          { ...member(one, one.props), ...asked(policy, config), asType: () => undefined },
          (message) => before.push(`${policy.name}: ${message}`),
        );

  const resources = stackOf(declared);
  for (const policy of policies)
    // As the SDK asks, each time anew: a policy may have nothing to say of this stack.
    if ("validateStack" in policy && typeof policy.validateStack === "function")
      await policy.validateStack({ resources, ...asked(policy, config) }, (message, urn) =>
        after.push(`${policy.name}: ${urn ?? "stack"}: ${message}`),
      );
  return { before, after };
}

function stackOf(declared: readonly Declared[]): PolicyResource[] {
  const resources = declared.map((one): PolicyResource => member(one, one.outputs ?? one.props));
  for (const [index, { propertyDependencies = {} }] of declared.entries())
    for (const [property, names] of Object.entries(propertyDependencies))
      resources[index]!.propertyDependencies[property] = resources.filter(({ name }) => names.includes(name));
  return resources;
}

function member({ type, name, provider }: Declared, props: Record<string, unknown>): PolicyResource {
  return {
    type: `azure-native:${type}`,
    name,
    urn: `urn:${name}`,
    props: asGiven(props),
    opts,
    dependencies: [],
    propertyDependencies: {},
    ...(provider && {
      provider: {
        type: "pulumi:providers:azure-native",
        name: "provider",
        urn: "urn:provider",
        props: asGiven(provider),
      },
    }),
    isType: () => false,
    asType: () => undefined,
  };
}

function asked(policy: Policy, config: Record<string, object>) {
  return {
    stackTags: new Map<string, string>(),
    getConfig: (() => config[policy.name] ?? {}) as ResourceValidationArgs["getConfig"],
    notApplicable: (): never => {
      throw new Error("not asked for");
    },
  };
}
