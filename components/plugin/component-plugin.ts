import type * as pulumi from "@pulumi/pulumi";
import type { ConstructResult, Provider } from "@pulumi/pulumi/provider";

interface Schema {
  readonly version: string;
  readonly resources: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

type Construct = new (
  name: string,
  args: pulumi.Inputs,
  options: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

/** Makes components by the tokens of their schema, `azure-ai-foundation:index:Hub` for the class `Hub`. */
export class ComponentPlugin implements Provider {
  readonly version: string;

  constructor(
    readonly schema: string,
    private readonly exported: Readonly<Record<string, unknown>>,
  ) {
    this.version = (JSON.parse(schema) as Schema).version;
  }

  construct(
    name: string,
    type: string,
    inputs: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
  ): Promise<ConstructResult> {
    const described = (JSON.parse(this.schema) as Schema).resources[type];
    const component = this.exported[type.slice(type.lastIndexOf(":") + 1)];
    if (described === undefined || !isComponent(component))
      return Promise.reject(new Error(`azure-ai-foundation has no component ${type}`));
    try {
      const made = new component(name, inputs, options);
      const outputs = Object.keys(described.properties ?? {});
      const state = Object.fromEntries(outputs.map((output): [string, unknown] => [output, Reflect.get(made, output)]));
      return Promise.resolve({ urn: made.urn, state });
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

function isComponent(exported: unknown): exported is Construct {
  return typeof exported === "function";
}
