import type { DeploymentTypeName } from "./deployment-types";
import type { Facts } from "./facts";
import { entries } from "./generated/models";

/** Subscription tiers; Azure moves a subscription up with its use. */
export type QuotaTier = "tier0" | "tier1" | "tier2" | "tier3" | "tier4" | "tier5" | "tier6";

export interface DefaultQuota {
  /** Tokens a minute. */
  readonly tpm?: number;
  /** Requests a minute. */
  readonly rpm?: number;
  readonly requestsPer10s?: number;
}

/** One version of a model that Azure sells. Key: `format/name/version`. */
export interface Model {
  /** Publisher as the deployment writes it, such as `OpenAI`. */
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly capabilities: readonly string[];
  readonly lifecycle: {
    /** Absent where no page tells. */
    readonly stage?: "Preview" | "GA" | "Deprecated" | "Retired";
    /** `YYYY-MM-DD`: from this day calls may fail. */
    readonly retirement?: string;
    /** Name of the model that takes its place. */
    readonly replacement?: string;
  };
  /** Regions by deployment type, sorted. A type that is absent is not offered. */
  readonly deployments: Readonly<Partial<Record<DeploymentTypeName, readonly string[]>>>;
  /** The sources name some regions only: one that is absent may still offer the model, ask Azure. */
  readonly regionsIncomplete?: boolean;
  /** The name under which Azure counts the quota, by deployment type. A live answer wins. */
  readonly usageNames: Readonly<Partial<Record<DeploymentTypeName, string>>>;
  /** Quota of a new subscription, by deployment type and tier. */
  readonly quotaDefaults?: Readonly<
    Partial<Record<DeploymentTypeName, Readonly<Partial<Record<QuotaTier, DefaultQuota>>>>>
  >;
  readonly enqueuedTokens?: Readonly<
    Partial<
      Record<
        DeploymentTypeName,
        { readonly enterpriseEnqueuedTokens?: number; readonly defaultEnqueuedTokens?: number }
      >
    >
  >;
  /** Provisioned throughput; absent where the model is not sold so, or no page gives its units. */
  readonly provisioned?: {
    /** In provisioned throughput units. A capacity is the minimum plus a multiple of the increment. */
    readonly units: Readonly<
      Partial<Record<DeploymentTypeName, { readonly minimum: number; readonly increment: number }>>
    >;
    readonly inputTokensPerMinutePerUnit: number;
    /** An output token counts as so many input tokens. */
    readonly outputToInputRatio: number;
    readonly maxPromptTokens?: number;
  };
  readonly embedding?: {
    readonly dimensions: number;
    /** Whether fewer dimensions may be asked for. */
    readonly reducible: boolean;
    readonly maxInputTokens: number;
  };
  readonly fineTuningRegions?: readonly string[];
}

/** The models, where they are offered and until when. */
export const models: Facts<Model> = {
  source: [
    "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure",
    "https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirements",
    "https://learn.microsoft.com/azure/foundry/openai/quotas-limits",
  ],
  asOf: "2026-11-24",
  entries,
};
