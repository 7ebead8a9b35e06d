import type { Facts } from "./facts";
import { entries } from "./generated/name-rules";

/** What a name of one ARM type may be. Key: the type, and the variant after a blank where there is one. */
export interface NameRule {
  readonly armType: string;
  /** A kind of the type with its own abbreviation or limits: `Windows`, `ExpressRoute`, `OpenAI`. */
  readonly variant?: string;
  /** The Cloud Adoption Framework's; absent where it has none. */
  readonly abbreviation?: string;
  readonly minimum: number;
  readonly maximum: number;
  /** A regular expression for the names that we make; Azure may take more. */
  readonly pattern: string;
  /** Within what a name is unique: `global`, `tenant`, `subscription`, `resourceGroup`, or the type of its parent. */
  readonly scope: string;
  /** Names that Azure or convention insists on. */
  readonly fixedNames?: readonly string[];
  readonly verified?: boolean;
}

export const nameRules: Facts<NameRule> = {
  source: [
    "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules",
    "https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations",
  ],
  asOf: "2026-11-24",
  entries,
};
