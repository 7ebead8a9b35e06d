import type { Resource } from "../../../terms/resource";
import type { Verdict } from "../../../terms/verdict";
import { is, itemsAt, mustBe, not, where } from "../asking";
import { mendAt } from "../mend-at";
import type { Rule } from "../rule";
import { everybodyAmong } from "./everybody";

/** A service whose network rules count once what they do not name is denied. */
interface Service extends Pick<Rule, "id" | "title" | "source" | "azurePolicy"> {
  readonly token: string;
  /** Where the switch of the public endpoint stands. */
  readonly openPath: string;
  /** Where the network rules stand. */
  readonly rules: string;
  /** What an address rule calls its range. */
  readonly range: string;
}

/** The rule that an open endpoint takes only stated networks: the default denies, and no address rule admits everybody. */
export function deniedByDefault({ token, openPath, rules, range, ...described }: Service): Rule {
  const props = (action: string): Readonly<Record<string, unknown>> =>
    mendAt(mendAt({}, openPath, "Enabled"), `${rules}.defaultAction`, action);
  return {
    concern: "network-restriction",
    rationale: "Address rules mean nothing while the default, or one of them, lets everybody in.",
    severity: "high",
    frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
    ...described,
    appliesTo: [token],
    examples: { pass: props("Deny"), fail: props("Allow") },
    *check(resource) {
      yield* where(not(is(resource.props, openPath, "Disabled")), openPath, openings(resource));
    },
  };

  function* openings(resource: Resource): Iterable<Verdict> {
    const path = `${rules}.defaultAction`;
    yield* mustBe(resource, path, "Deny", `set ${path} to Deny, or ${openPath} to Disabled`);
    yield* everybodyAmong(itemsAt(resource.props, `${rules}.ipRules`), range);
  }
}
