import type { Finding } from "../../../terms/finding";
import { checkFormat } from "./check-ranges";
import { privateRanges } from "./free-range";
import { isWithin } from "./ranges";

/** Blocks whose addresses never come in from the internet: those of private networks, and of a provider's own. */
const unseen = [...privateRanges, "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"];

/** Whether anyone can open Bastion's page from the given blocks: it has a public address, so a browser comes with one too. */
export function checkBrowsers(path: string, sources: readonly string[] | undefined): readonly Finding[] {
  if (sources === undefined) return [];
  const unreadable = sources.flatMap((source, index) => checkFormat(`${path}[${index}]`, source));
  if (unreadable.length > 0 || sources.some((source) => !unseen.some((range) => isWithin(source, range))))
    return unreadable;
  return [
    {
      path,
      got: sources,
      allowed:
        "at least one block of public addresses: Bastion's page has a public address, and whoever opens it comes with the public address of an office or a proxy, so nobody could open it",
      fix: "name the public addresses from which people browse, or leave it out: then it opens from everywhere",
    },
  ];
}
