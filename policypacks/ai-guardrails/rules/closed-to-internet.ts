import { mustBe } from "../asking";
import { mendAt } from "../mend-at";
import type { Frameworks, Rule } from "../rule";

/** A service with a public endpoint that its own switch closes. */
interface Service extends Pick<Rule, "id" | "title" | "source" | "azurePolicy" | "limits"> {
  /** @default "public-network-access" */
  readonly concern?: string;
  /** @default what holds for any endpoint */
  readonly rationale?: string;
  readonly frameworks?: Frameworks;
  readonly token: string;
  /** Where the switch stands. */
  readonly path: "publicNetworkAccess" | "properties.publicNetworkAccess";
}

/** The rule that a service in corp is closed to the internet. A perimeter whose rules nobody reads is no closed door. */
export function closedToInternet({ token, path, ...described }: Service): Rule {
  const props = (value: string): Readonly<Record<string, unknown>> => mendAt({}, path, value);
  return {
    concern: "public-network-access",
    rationale:
      "A public endpoint is reached from anywhere by whoever holds a token; a private one also needs the network.",
    severity: "high",
    posture: "corp",
    frameworks: { waf: "Security", mcsb: ["NS-2"], euAiAct: ["Article 15"], nistAiRmf: ["Manage"] },
    limits: [
      "A service behind a network security perimeter (SecuredByPerimeter) fails too: the perimeter's rules are not read.",
    ],
    ...described,
    appliesTo: [token],
    examples: { pass: props("Disabled"), fail: props("Enabled") },
    *check(resource) {
      yield* mustBe(resource, path, "Disabled", `set ${path} to Disabled and add a private endpoint`);
    },
    mend: (inputs) => mendAt(inputs, path, "Disabled"),
  };
}
