import type { Finding } from "../../terms/finding";
import { nameRules, type NameRule } from "../../catalog/name-rules";
import { regions } from "../../catalog/regions";
import { stableSuffix } from "./stable-names";

/** What an Azure name is made of, in this order. All parts are lower-cased; hyphens join them where the type takes some. */
export interface NameParts {
  readonly workload: string;
  readonly environment: string;
  /** ARM region name. */
  readonly region?: string;
  /** What the resource is for where one type occurs more than once: `hub`, `network`, `foundry-account`. */
  readonly role?: string;
  /** A suffix from {@link stableSuffix}, for names that are unique beyond their resource group. Never shortened. */
  readonly unique?: string;
}

/**
 * The name of a resource after the Cloud Adoption Framework: `vnet-playground-dev-swedencentral-hub`,
 * `kv-playground-dev-k3x7q`. The same parts give the same name for ever.
 *
 * A name beyond the type's limit is shortened: first the region to its code, then the middle is cut. Where there is no unique
 * suffix, one made of the whole name then keeps two long names apart.
 *
 * @param type ARM type, such as `Microsoft.KeyVault/vaults`
 * @throws Error for a type that the catalog has no rule for: a mistake of the caller, not of the user.
 */
export function azureName(type: string, parts: NameParts): string {
  const rule = nameRuleOf(type);
  const { workload, environment, region, role, unique } = parts;
  const join = (place: string | undefined): string =>
    written(rule, [rule.abbreviation, workload, environment, place, role, unique]);

  const full = join(region);
  if (full.length <= rule.maximum) return full;
  const coded = join(regionCode(region));
  if (coded.length <= rule.maximum) return coded;

  const suffix = unique ?? stableSuffix([full]);
  const tail = takesHyphens(rule) ? `-${suffix}` : suffix;
  const head = written(rule, [rule.abbreviation, workload, environment, regionCode(region), role]);
  return head.slice(0, rule.maximum - tail.length).replace(/-+$/, "") + tail;
}

/**
 * What is wrong with a name for its type: nothing, or one finding that says type, limit and length, with a proposal.
 * @param path the configuration key that the name comes from
 */
export function checkName(type: string, name: string, path = "workload.name"): readonly Finding[] {
  const rule = nameRuleOf(type);
  const tooLong = name.length > rule.maximum;
  if (!tooLong && name.length >= rule.minimum && new RegExp(rule.pattern).test(name)) return [];
  const proposal = shortened(rule, name);
  return [
    {
      path,
      got: name,
      allowed: `a name of ${rule.armType} with ${rule.minimum} to ${rule.maximum} characters (${name.length} here) that matches ${rule.pattern}`,
      fix: proposal === undefined ? "choose another name" : `write ${JSON.stringify(proposal)} instead`,
    },
  ];
}

/**
 * The name of a resource that belongs to another one and is called after it: `nsg-playground-dev-swedencentral-hub-jumpbox`
 * beside `vnet-playground-dev-swedencentral-hub`. Made of the other's name, not of its parts, so that a network whose name
 * the lock remembers keeps the names of everything around it.
 */
export function nameBeside(
  type: string,
  other: { readonly type: string; readonly name: string },
  role?: string,
): string {
  const prefix = `${nameRuleOf(other.type).abbreviation ?? ""}-`;
  const rest = other.name.startsWith(prefix) ? other.name.slice(prefix.length) : other.name;
  return azureName(type, { workload: rest, environment: "", ...(role === undefined ? {} : { role }) });
}

/**
 * The name to use: the one that the lock remembers, else the computed one.
 * @param key role and region, such as `keyVault/swedencentral`
 */
export function rememberedName(names: Readonly<Record<string, string>>, key: string, computed: string): string {
  return names[key] ?? computed;
}

function nameRuleOf(type: string): NameRule {
  const rule = nameRules.entries.find(
    ({ armType, variant }) => variant === undefined && armType.toLowerCase() === type.toLowerCase(),
  );
  if (rule === undefined) throw new Error(`the catalog has no name rule for ${type}`);
  return rule;
}

function written(rule: NameRule, parts: readonly (string | undefined)[]): string {
  const joined = parts
    .filter((part) => part !== undefined && part !== "")
    .join("-")
    .toLowerCase()
    .replace(/-{2,}/g, "-");
  return takesHyphens(rule) ? joined : joined.replaceAll("-", "");
}

function takesHyphens(rule: NameRule): boolean {
  return new RegExp(rule.pattern).test(`aa-${"b".repeat(rule.minimum)}`);
}

function regionCode(region: string | undefined): string | undefined {
  return regions.entries.find(({ name }) => name === region)?.code ?? region;
}

/** A name that the type takes and that is as near to the given one as can be; none when there is nothing left of it. */
function shortened(rule: NameRule, name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9-]+/g, "-");
  const proposal = written(rule, [plain])
    .replace(/^[^a-z]+/, "")
    .slice(0, rule.maximum)
    .replace(/-+$/, "");
  return proposal.length >= rule.minimum && new RegExp(rule.pattern).test(proposal) ? proposal : undefined;
}
