import type { ResourceType } from "../../../resource-manager";
import { findType } from "../../../resource-manager";
import type { Preview } from "../../store/preview";
import type { SandboxStore } from "../../store/sandbox-store";
import { Refused } from "../calls";
import type { Warn } from "../engine-log";

import type { FaultSource } from "./faults/fault-source";

/** What this provider was configured with. Nothing is taken from the user's environment. */
export interface Configuration {
  readonly subscriptionId?: string;
  readonly tenantId: string;
  readonly location?: string;
}

/** What the RPCs of one provider process share. */
export interface AzureContext {
  readonly store: SandboxStore;
  readonly preview: Preview;
  readonly configuration: Configuration;
  /** How long a write keeps its parent to itself. */
  readonly holdMilliseconds: number;
  /** How long the longest operation takes. */
  readonly slowMilliseconds: number;
  readonly faults: FaultSource;
  /** Tells the user something beside a resource, and stops nothing. */
  readonly warn: Warn;
  /** Whether nothing may be written any more. */
  ended(): boolean;
}

/** Azure-native's own flag among the inputs of a resource whose name it generated. */
export const createBeforeDelete = "__createBeforeDelete";

/** @throws Refused in azure-native's words for a type that the sandbox does not model. */
export function typeOf(token: string): ResourceType {
  const type = findType(token);
  if (type !== undefined) return type;
  throw new Refused(`Resource type ${token} not found\n  fix: use a type that the sandbox models, or deploy to Azure`);
}
