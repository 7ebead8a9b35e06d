/**
 * A resource as every judge sees it, whoever brings it: a policy pack at preview, a saved preview, a list, the sandbox.
 * Plain data; a value that is not known yet is UNKNOWN wherever it stands.
 */
export interface Resource {
  /** Pulumi's type token, such as `azure-native:search:Service`. */
  readonly type: string;
  /** The name that the program gave it; not Azure's name. */
  readonly name: string;
  readonly urn?: string;
  /** Inputs, as the program wrote them after the SDK's defaults. */
  readonly props: Readonly<Record<string, unknown>>;
  /** URN of the parent. */
  readonly parent?: string;
  /** URNs that it depends on. */
  readonly dependencies?: readonly string[];
  /** For each top-level property, the URNs whose outputs it was made from. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  /** What the resource's provider was configured with, when that is known. */
  readonly provider?: { readonly subscriptionId?: unknown };
}
