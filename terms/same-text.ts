/** Whether two texts are one for Azure, which compares names, types and most values without regard to letter case. */
export function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}
