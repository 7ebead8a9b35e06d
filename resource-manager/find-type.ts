import { armTypeOf, type ResourceType } from "../catalog/arm-types";

/** The type behind any spelling of its token; `undefined` when the product does not know it. */
export function findType(token: string): ResourceType | undefined {
  return armTypeOf(token);
}
