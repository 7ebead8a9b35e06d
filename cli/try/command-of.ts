/** The command that tries a stack, with its flags: `npm run try -- --stack online-prod --destroy`. */
export function commandOf(stack: string, ...flags: readonly string[]): string {
  const all = [...(stack === "dev" ? [] : ["--stack", stack]), ...flags];
  return ["npm run try", ...(all.length === 0 ? [] : ["--", ...all])].join(" ");
}
