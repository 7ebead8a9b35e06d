import type { Lock } from "./lock";

/**
 * Where the one thing of a role stands that a stack has once, such as `hubNetwork`: the order of the regions in the
 * configuration does not move it. `undefined` where the lock does not remember it.
 */
export function regionOf({ names }: Pick<Lock, "names">, role: string): string | undefined {
  const prefix = `${role}/`;
  return Object.keys(names)
    .find((key) => key.startsWith(prefix))
    ?.slice(prefix.length);
}
