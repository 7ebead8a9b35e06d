import type { AvailableCapacity, ModelOffer, OfferAnswer, OfferReader, OwnedDeployment, Usage } from "./offer-reader";

/** A deployment that a plan wants. */
export interface WantedDeployment {
  readonly name: string;
  readonly region: string;
  readonly model: string;
  readonly version: string;
  readonly deploymentType: string;
  readonly capacity: number;
  readonly usageName?: string;
}

/**
 * What preflight says of one deployment. Three causes are kept apart, for they have three remedies: another model or region;
 * a request for quota; another time or region. `NOT_CHECKED` is never green.
 */
export const OfferVerdictWord = {
  ok: "OK",
  notOffered: "NOT_OFFERED",
  quotaShort: "QUOTA_SHORT",
  capacityShort: "CAPACITY_SHORT",
  notChecked: "NOT_CHECKED",
} as const;
export type OfferVerdictWord = (typeof OfferVerdictWord)[keyof typeof OfferVerdictWord];

export interface OfferVerdict {
  readonly deployment: string;
  readonly region: string;
  readonly word: OfferVerdictWord;
  /** Numbers and source; for a failure also what to do. */
  readonly detail: string;
}

interface Answers {
  readonly offers: OfferAnswer<readonly ModelOffer[]>;
  readonly usages: OfferAnswer<readonly Usage[]>;
  readonly capacities: OfferAnswer<readonly AvailableCapacity[]>;
  readonly owned: OfferAnswer<readonly OwnedDeployment[]>;
}

/** Asks a reader about every wanted deployment. */
export async function judgeOffers(
  reader: OfferReader,
  wanted: readonly WantedDeployment[],
): Promise<readonly OfferVerdict[]> {
  const owned = await reader.owned();
  return Promise.all(
    wanted.map(async (deployment) => {
      const { region, model, version } = deployment;
      const [offers, usages, capacities] = await Promise.all([
        reader.models(region),
        reader.usages(region),
        reader.capacities(model, version),
      ]);
      return judge(deployment, wanted, { offers, usages, capacities, owned });
    }),
  );
}

function judge(deployment: WantedDeployment, wanted: readonly WantedDeployment[], answers: Answers): OfferVerdict {
  const { offers, usages, capacities } = answers;
  const say = (word: OfferVerdictWord, detail: string): OfferVerdict => ({
    deployment: deployment.name,
    region: deployment.region,
    word,
    detail,
  });
  if (!offers.known) return say("NOT_CHECKED", `offers: ${whyNot(offers)}`);
  const sku = offers.value
    .find(({ name, version }) => name === deployment.model && version === deployment.version)
    ?.skus.find(({ name }) => name === deployment.deploymentType);
  const what = `${deployment.deploymentType} ${deployment.model} ${deployment.version}`;
  if (sku === undefined)
    return say(
      "NOT_OFFERED",
      `${what} is not offered in ${deployment.region} (${offers.asOf}); choose another model, type or region`,
    );

  const usageName = sku.usageName ?? deployment.usageName;
  const quota = usages.known ? usages.value.find(({ name }) => name === usageName) : undefined;
  if (!usages.known) return say("NOT_CHECKED", `${what} is offered (${offers.asOf}); quota: ${whyNot(usages)}`);
  if (quota === undefined)
    return say("NOT_CHECKED", `${what} is offered; no answer names its quota ${usageName ?? ""}`);
  const { need, own } = needOf(deployment, wanted, answers.owned, usageName, quota);
  const short = need - (quota.limit - quota.used);
  if (short > 0)
    return say(
      "QUOTA_SHORT",
      `${usageName ?? what}: limit ${quota.limit}, used ${quota.used} (of it ours ${own}), need ${need}, short ${short}; lower tokensPerMinute or request quota`,
    );

  const stock = capacities.known ? stockOf(deployment, capacities.value) : undefined;
  const more = Math.max(0, deployment.capacity - heldHere(deployment, answers.owned));
  if (stock !== undefined && stock < more)
    return say(
      "CAPACITY_SHORT",
      `${what}: quota suffices, available now ${stock}, need ${more}; quota does not reserve stock`,
    );
  return say("OK", `${what}: need ${need} of ${quota.limit - quota.used} left`);
}

/** What all deployments under one quota want, less what this stack holds there already. */
function needOf(
  deployment: WantedDeployment,
  wanted: readonly WantedDeployment[],
  owned: Answers["owned"],
  usageName: string | undefined,
  { scope }: Usage,
): { readonly need: number; readonly own: number } {
  // A scope that Azure does not tell counts as one pool: a second region is never more quota.
  const inScope = (region: string): boolean => scope !== "region" || region === deployment.region;
  const same = wanted.filter(
    (other) =>
      other.deploymentType === deployment.deploymentType && other.model === deployment.model && inScope(other.region),
  );
  const held = owned.known ? owned.value.filter((one) => one.usageName === usageName && inScope(one.region)) : [];
  const sum = (all: readonly { readonly capacity: number }[]): number =>
    all.reduce((total, { capacity }) => total + capacity, 0);
  return { need: Math.max(0, sum(same) - sum(held)), own: sum(held) };
}

/** What this deployment itself has already: stock is asked only for the rest. */
function heldHere({ region, name }: WantedDeployment, owned: Answers["owned"]): number {
  if (!owned.known) return 0;
  return owned.value.find((one) => one.region === region && one.name === name)?.capacity ?? 0;
}

function stockOf(deployment: WantedDeployment, all: readonly AvailableCapacity[]): number | undefined {
  return all.find(
    ({ region, deploymentType }) => region === deployment.region && deploymentType === deployment.deploymentType,
  )?.available;
}

function whyNot(answer: { readonly why: string; readonly right?: string; readonly detail: string }): string {
  const right = answer.right === undefined ? "" : `; grant ${answer.right}`;
  return `${answer.why}, ${answer.detail}${right}`;
}
