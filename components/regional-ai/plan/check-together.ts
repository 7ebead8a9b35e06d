import type { Finding } from "../../../terms/finding";

/** How many deployments one Foundry account takes. */
const most = 32;
const docs = "https://learn.microsoft.com/azure/foundry/openai/quotas-limits";

/** What is wrong with the deployments of one account taken together: every region has an account with all of them. */
export function checkTogether(path: string, names: readonly string[]): readonly Finding[] {
  const clashes = names.filter((name, index) =>
    names.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  return [
    ...clashes.map((name) => ({
      path: `${path}.${name}`,
      got: name,
      allowed: "names that differ in more than letter case: Azure takes both for one",
      fix: `rename ${path}.${name}`,
    })),
    ...(names.length <= most
      ? []
      : [
          {
            path,
            got: names.length,
            allowed: `at most ${most} deployments in an account`,
            fix: "remove some, or give another workload its own stack",
            docs,
          },
        ]),
  ];
}
