import type { OperationPlan } from "./gateway-plan";
import { deploymentParameter } from "./policy/resolve-deployment";

/** Below the gateway's address: what OpenAI clients are given as their endpoint ends before it. */
export const apiPath = "openai";

interface Operation {
  readonly operationId: string;
  readonly displayName: string;
  readonly urlTemplate: string;
  /** Whether a call may go on from an earlier one, or be answered later. */
  readonly state?: "onRequest";
}

/**
 * What the gateway answers: calls that can be counted in tokens and sent twice without harm. Files, batches, fine-tuning and
 * agents live on one account and are used there, inside the network.
 */
const operations: readonly Operation[] = [
  {
    operationId: "deployment-chat-completions",
    displayName: "Chat completions of a deployment",
    urlTemplate: `/deployments/{${deploymentParameter}}/chat/completions`,
  },
  {
    operationId: "deployment-embeddings",
    displayName: "Embeddings of a deployment",
    urlTemplate: `/deployments/{${deploymentParameter}}/embeddings`,
  },
  { operationId: "chat-completions", displayName: "Chat completions", urlTemplate: "/v1/chat/completions" },
  { operationId: "embeddings", displayName: "Embeddings", urlTemplate: "/v1/embeddings" },
  { operationId: "responses", displayName: "Responses", urlTemplate: "/v1/responses", state: "onRequest" },
];

export const operationPlans: readonly OperationPlan[] = operations.map(({ operationId, displayName, urlTemplate }) => ({
  operationId,
  displayName,
  method: "POST",
  urlTemplate,
  templateParameters: urlTemplate.includes(`{${deploymentParameter}}`) ? [deploymentParameter] : [],
}));

export const statefulOperations: readonly string[] = operations
  .filter(({ state }) => state !== undefined)
  .map(({ operationId }) => operationId);
