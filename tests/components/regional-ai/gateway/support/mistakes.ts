import type { AiGatewayArgs } from "../../../../../components/regional-ai/ai-gateway";
import type { Finding } from "../../../../../terms/finding";
import { gatewayArgs } from "./example";

/** What a check says of the shipped stack's gateway with changes. */
export function mistakesFound(
  check: (path: string, args: AiGatewayArgs) => readonly Finding[],
  changes: Partial<AiGatewayArgs> = {},
): readonly Finding[] {
  return check("gateway", gatewayArgs(changes));
}
