import { read, readValue } from "../../../terms/read";
import type { Resource } from "../../../terms/resource";
import { UNKNOWN, type Unknown } from "../../../terms/unknown";
import { isEmpty, isOneOf, itemsAt } from "../asking";
import type { StackRule } from "../rule";
import { type Link, linked, ofType } from "./links";

const setting = "azure-native:monitor:DiagnosticSetting";
/** The SDK of older versions had it in another module. */
const settings = [setting, "azure-native:insights:DiagnosticSetting"];
const subscriptionId = "11111111-1111-1111-1111-111111111111";
const path = "diagnosticSettings";

interface Service {
  readonly id: string;
  readonly concern: string;
  readonly title: string;
  readonly token: string;
  readonly source: string;
  readonly azurePolicy?: string;
  readonly named: Readonly<Record<string, string>>;
  readonly armName: string;
}

/** The rule that somebody keeps what a service logs. */
function diagnosticsRule({ token, named, armName, ...described }: Service): StackRule {
  const target: Resource = {
    type: token,
    name: "service",
    provider: { subscriptionId },
    props: { resourceGroupName: "rg", ...named },
  };
  return {
    over: "stack",
    rationale: "What nobody records cannot be looked into after an attack, nor after a wrong answer.",
    severity: "low",
    frameworks: {
      waf: "Operational Excellence",
      mcsb: ["LT-3"],
      euAiAct: ["Article 12"],
      nistAiRmf: ["Measure"],
    },
    ...described,
    appliesTo: [token],
    limits: ["Settings that a policy of Azure adds, or that another program declares, are not seen."],
    examples: {
      pass: [
        target,
        {
          type: setting,
          name: "logs",
          props: {
            resourceUri: `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/${armName}`,
            logs: [{ categoryGroup: "allLogs", enabled: true }],
          },
        },
      ],
      fail: [target],
    },
    *check(stack) {
      const links = settings
        .flatMap((token) => ofType(stack, token))
        .map((from): Link => ({
          from,
          path: "resourceUri",
          counts: logsSomething(from),
        }));
      const isLinked = linked(stack, links, [token]);
      for (const resource of stack.subjects) {
        const { linked: has, waitsFor } = isLinked(resource);
        if (has === true) continue;
        if (has === UNKNOWN)
          yield { kind: "undecided", resource, path, ...(waitsFor === undefined ? {} : { waitsFor }) };
        else
          yield {
            kind: "fail",
            resource,
            path,
            fix: "declare a monitor.DiagnosticSetting with its logs for this resource",
          };
      }
    },
  };
}

/** A setting of metrics alone records no call. */
function logsSomething(resource: Resource): boolean | Unknown {
  const logs = read(resource, "logs");
  if (logs === UNKNOWN) return UNKNOWN;
  const items = [...itemsAt(resource.props, "logs")].map(([item]) => item);
  const on = items.map((item) => (item === UNKNOWN || isEmpty(item) ? item : readValue(item, "enabled")));
  if (on.some((one) => one !== UNKNOWN && !isEmpty(one) && !isOneOf(one, false))) return true;
  return on.includes(UNKNOWN) ? UNKNOWN : false;
}

export const accountDiagnostics = diagnosticsRule({
  id: "account-diagnostics",
  concern: "diagnostic logs",
  title: "AI accounts keep their logs",
  token: "azure-native:cognitiveservices:Account",
  source: "https://learn.microsoft.com/azure/ai-services/diagnostic-logging",
  azurePolicy: "1b4d1c4e-934c-4703-944c-27c82c06bebb",
  named: { accountName: "aif-claims" },
  armName: "Microsoft.CognitiveServices/accounts/aif-claims",
});

export const searchDiagnostics = diagnosticsRule({
  id: "search-diagnostics",
  concern: "diagnostic logs",
  title: "Search services keep their logs",
  token: "azure-native:search:Service",
  source: "https://learn.microsoft.com/azure/search/monitor-azure-cognitive-search",
  named: { searchServiceName: "srch-claims" },
  armName: "Microsoft.Search/searchServices/srch-claims",
});

export const keyvaultDiagnostics = diagnosticsRule({
  id: "keyvault-diagnostics",
  concern: "audit logs",
  title: "Key vaults keep their logs",
  token: "azure-native:keyvault:Vault",
  source: "https://learn.microsoft.com/azure/key-vault/general/logging",
  named: { vaultName: "kv-claims" },
  armName: "Microsoft.KeyVault/vaults/kv-claims",
});
