/** A resource as the engine's state holds it. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly protect?: boolean;
  readonly parent?: string;
}

/** What `stack export` answers, as far as tests look. */
export interface Deployment {
  readonly deployment: {
    readonly resources?: readonly (Omit<StateResource, "inputs" | "outputs"> & Partial<StateResource>)[];
    readonly pending_operations?: readonly unknown[];
  };
}

export function resourcesOf({ deployment }: Deployment, type?: string): readonly StateResource[] {
  return (deployment.resources ?? [])
    .filter((resource) => type === undefined || resource.type === type)
    .map((resource) => ({ ...resource, inputs: resource.inputs ?? {}, outputs: resource.outputs ?? {} }));
}
