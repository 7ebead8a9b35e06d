import * as pulumi from "@pulumi/pulumi";

/** A resource as the program declared it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  /** Properties made from what another resource answers. */
  readonly answered: readonly string[];
  /** As the engine got them. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly parent: string;
  /** Names of the resources that it waits for. */
  readonly dependsOn: readonly string[];
  readonly replaceWith: readonly string[];
  readonly options: pulumi.CustomResourceOptions;
}

/** Runs a program with a component against a stand-in engine and returns what it declared, in the order of declaration. */
export async function declare(
  program: (opts: pulumi.ComponentResourceOptions) => unknown,
): Promise<readonly Declared[]> {
  const inputs = new Map<string, Readonly<Record<string, unknown>>>();
  await pulumi.runtime.setMocks(
    {
      newResource: (resource) => {
        const props = resource.inputs as Readonly<Record<string, unknown>>;
        inputs.set(keyOf(resource), props);
        return {
          id: `${resource.name}-id`,
          state: { ...props, identity: { principalId: `${resource.name}-principal` } },
        };
      },
      call: (args) => args.inputs as Record<string, unknown>,
    },
    "azure-ai-foundation",
    "dev",
    false,
  );
  const seen: pulumi.ResourceTransformationArgs[] = [];
  program({
    transformations: [
      (args) => {
        seen.push(args);
        return undefined;
      },
    ],
  });
  await pulumi.runtime.disconnect();
  return Promise.all(seen.map((args) => declaredFrom(args, inputs.get(keyOf(args)) ?? {})));
}

async function declaredFrom(
  { type, name, props, opts }: pulumi.ResourceTransformationArgs,
  inputs: Readonly<Record<string, unknown>>,
): Promise<Declared> {
  return {
    type,
    name,
    answered: await answeredIn(props),
    inputs,
    parent: (await namesOf(opts.parent)).join(),
    dependsOn: await namesOf(opts.dependsOn),
    replaceWith: await namesOf(opts.replaceWith),
    options: opts,
  };
}

/** The SDK wraps plain values too where it fills in defaults; only what comes from a resource may be unknown at preview. */
async function answeredIn(props: Readonly<Record<string, unknown>>): Promise<string[]> {
  const sources = await Promise.all(
    Object.entries(props).map(async ([key, value]) => {
      if (!pulumi.Output.isInstance(value)) return [];
      const resources = Reflect.get(value, "allResources") as () => Promise<ReadonlySet<pulumi.Resource>>;
      return (await resources()).size > 0 ? [key] : [];
    }),
  );
  return sources.flat();
}

async function namesOf(
  resources: pulumi.Input<pulumi.Input<pulumi.Resource>[]> | pulumi.Input<pulumi.Resource> | undefined,
): Promise<string[]> {
  if (resources === undefined) return [];
  const list = Array.isArray(resources) ? resources : [resources];
  return Promise.all(list.map(async (one) => (await urnOf(one)).split("::").at(-1) ?? ""));
}

async function urnOf(input: unknown): Promise<string> {
  const resource = input as pulumi.Resource;
  return new Promise((resolve) => resource.urn.apply(resolve));
}

function keyOf({ type, name }: { readonly type: string; readonly name: string }): string {
  return `${type} ${name}`;
}
