import type { Document } from "./document";
import { processAlive } from "./process-alive";

/** The resource while an operation on it is on its way. */
export function begun(document: Document, provisioningState: "Creating" | "Updating" | "Deleting"): Document {
  return { ...document, provisioningState, operatedBy: process.pid };
}

/** The resource after an operation that was accepted and failed. */
export function failed(document: Document): Document {
  const { outputs } = document;
  const provisioningState = "Failed";
  const nested = outputs["properties"];
  return {
    ...document,
    provisioningState,
    outputs: {
      ...outputs,
      ...("provisioningState" in outputs ? { provisioningState } : {}),
      ...(typeof nested === "object" && nested !== null && "provisioningState" in nested
        ? { properties: { ...nested, provisioningState } }
        : {}),
    },
  };
}

/** The state of a resource now. An operation whose process has died comes to its end all the same, as in Azure. */
export function stateOf(document: Document): string {
  return isOver(document) ? "Succeeded" : document.provisioningState;
}

/** Whether the resource stands in a document only: its deletion was on its way when the process of it died. */
export function isGone(document: Document): boolean {
  return document.provisioningState === "Deleting" && isOver(document);
}

function isOver({ operatedBy }: Document): boolean {
  return operatedBy !== undefined && !processAlive(operatedBy);
}
