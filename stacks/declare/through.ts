import type * as pulumi from "@pulumi/pulumi";

/** The providers of a stack with platform and workload in one: each writes its own subscription. */
export interface Through {
  readonly platform: Pick<pulumi.ComponentResourceOptions, "provider">;
  readonly workload: Pick<pulumi.ComponentResourceOptions, "provider">;
}
