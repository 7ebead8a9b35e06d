/** The configuration key below another one; a stack's keys begin at the top, a component's with its name. */
export function keyOf(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
