import { FoundationError } from "../../terms/finding";
import type { Planned } from "./planned";

/**
 * The plan, at the edge where a program can no longer go on without one.
 * @throws FoundationError with every finding.
 */
export function orThrow<T>(planned: Planned<T>): T {
  if (planned.ok) return planned.plan;
  throw new FoundationError(planned.findings);
}
