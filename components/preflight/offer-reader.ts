/**
 * Whoever can say what Azure offers and what is left of it: the catalog, Azure, or the sandbox. A reader never throws, and
 * what it does not know it does not guess: an empty list of usages is "unknown", a limit of 0 is a limit.
 */
export interface OfferReader {
  readonly source: "catalog" | "live" | "sandbox";
  /** What models a region sells. */
  models(region: string): Promise<OfferAnswer<readonly ModelOffer[]>>;
  /** Quota of a subscription in a region, and what is used of it. */
  usages(region: string): Promise<OfferAnswer<readonly Usage[]>>;
  /** What could be deployed of a model at this moment: quota and stock together. */
  capacities(model: string, version: string): Promise<OfferAnswer<readonly AvailableCapacity[]>>;
  /** Which of these account names somebody has, or had until lately. */
  accountsTaken(names: readonly string[]): Promise<OfferAnswer<readonly TakenName[]>>;
  /** What this very stack holds already: it counts as used, and is ours. */
  owned(): Promise<OfferAnswer<readonly OwnedDeployment[]>>;
}

/** An answer with its date, or why there is none. */
export type OfferAnswer<T> =
  | { readonly known: true; readonly value: T; readonly asOf: string; readonly source: string }
  | {
      readonly known: false;
      readonly why: "offline" | "forbidden" | "throttled" | "notRegistered" | "unknown";
      /** The role that would open it, where one is missing. */
      readonly right?: string;
      readonly detail: string;
    };

export interface ModelOffer {
  readonly format: string;
  readonly name: string;
  readonly version: string;
  readonly stage?: string;
  /** `YYYY-MM-DD`. */
  readonly retirement?: string;
  readonly skus: readonly ModelSku[];
}

export interface ModelSku {
  /** The deployment type, such as `GlobalStandard`. */
  readonly name: string;
  /** What its quota is counted under; never built from other names. */
  readonly usageName?: string;
  readonly capacity: { readonly minimum: number; readonly step: number; readonly maximum?: number };
}

export interface Usage {
  readonly name: string;
  /** In capacity units: thousands of tokens a minute, or provisioned units. */
  readonly limit: number;
  readonly used: number;
  /** Over what the limit counts; absent where Azure does not tell. */
  readonly scope?: "region" | "dataZone" | "subscription";
}

export interface AvailableCapacity {
  readonly region: string;
  readonly deploymentType: string;
  readonly available: number;
}

export interface TakenName {
  readonly name: string;
  /** `softDeleted`: it can be restored or purged by its owner. */
  readonly by: "another" | "softDeleted";
}

export interface OwnedDeployment {
  readonly region: string;
  readonly name: string;
  readonly usageName: string;
  readonly capacity: number;
}
