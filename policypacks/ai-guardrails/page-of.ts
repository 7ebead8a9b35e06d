import { join, sep } from "node:path";

/**
 * Where the page of a rule stands, in a form that whoever reads the output can open: an installed package by the path
 * from the project's own `node_modules`, which is the same on a build machine and on the reader's; a clone by its full
 * path, since the program that it judges stands elsewhere.
 *
 * @param folder where this file runs, compiled or not
 */
export function pageOf(ruleId: string, folder = __dirname): string {
  const root = folder.replaceAll(sep, "/").replace(/(\/dist)?\/policypacks\/ai-guardrails$/, "");
  const at = `${root}/`.lastIndexOf("/node_modules/");
  const from = at === -1 ? root : root.slice(at + 1);
  return join(from, "docs", "reference", "guardrails", `${ruleId}.md`).replaceAll(sep, "/");
}
