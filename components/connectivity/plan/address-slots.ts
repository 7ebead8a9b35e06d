/** A slot that is asked for: by number, or any. */
export interface SlotRequest {
  readonly key: string;
  readonly slot?: number;
}

/**
 * Gives each request its slot: the explicit one, else the one it had, else the lowest that nobody has or had. Explicit
 * and remembered slots go first, so that neither the order of the list nor what is added to it moves anything.
 *
 * @param previous slots of an earlier plan, also of what is gone: a slot is not given to another while the lock has it
 * @param first lowest slot that may be given
 */
export function assignSlots(
  requests: readonly SlotRequest[],
  previous: ReadonlyMap<string, number>,
  first: number,
): ReadonlyMap<string, number> {
  const explicit = new Map(requests.flatMap(({ key, slot }) => (slot === undefined ? [] : [[key, slot] as const])));
  const taken = new Set([...previous.values(), ...explicit.values()]);
  const assigned = new Map<string, number>();
  let next = first;
  for (const { key } of requests) {
    const known = explicit.get(key) ?? previous.get(key);
    if (known === undefined) {
      while (taken.has(next)) next += 1;
      taken.add(next);
    }
    assigned.set(key, known ?? next);
  }
  return assigned;
}
