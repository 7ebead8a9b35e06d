import type { Refusal } from "../../../../resource-manager";

import type { FaultSettings } from "./fault-settings";
import type { LastingFault } from "./lasting-fault";
import { lastingFault } from "./lasting-fault";
import type { AzureRequest } from "./request";
import { transientAnswer } from "./transient-answers";

/** Says what goes wrong with a request. Bounded, so that a correct program always ends. */
export interface FaultSource {
  /** The answer to this attempt when Azure is too busy for it. */
  transient(request: AzureRequest, attempt: number): Refusal | undefined;
  /** The fault that ends the run. To ask is to take it: it is not met again. */
  lasting(request: AzureRequest): LastingFault | undefined;
}

/** @param take spends one of the faults that may reach the user; false when there is none left. */
export function faultSource(settings: FaultSettings, take: (id: string, most: number) => boolean): FaultSource {
  return {
    transient: (request, attempt) => transientAnswer(settings, request, attempt),
    lasting(request) {
      const fault = lastingFault(settings, request);
      return fault !== undefined && take(request.id, settings.errors) ? fault : undefined;
    },
  };
}

/** An Azure without faults. */
export const faultless: FaultSource = { transient: () => undefined, lasting: () => undefined };
