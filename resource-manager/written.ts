import { readValue } from "../terms/read";
import type { World } from "./world";

/** A resource that was just written, as the answer is made from it. */
export interface Written {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly tenantId: string;
  readonly world?: World;
}

export function text(inputs: Readonly<Record<string, unknown>>, path: string): string | undefined {
  const value = readValue(inputs, path);
  return typeof value === "string" ? value : undefined;
}
