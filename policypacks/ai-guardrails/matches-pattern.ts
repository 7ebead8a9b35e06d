/**
 * Whether a text fits a pattern in which `*` stands for anything, in any letter case. Each piece is looked for from
 * where the last one ended, so that no pattern takes more than one walk over the text.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const whole = text.toLowerCase();
  const [first = "", ...pieces] = pattern.toLowerCase().split("*");
  const last = pieces.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = whole.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return whole.length - last.length >= at && whole.endsWith(last);
}
