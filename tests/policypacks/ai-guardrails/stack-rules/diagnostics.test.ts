import { accountDiagnostics } from "../../../../policypacks/ai-guardrails/stack-rules/diagnostics";
import { UNKNOWN } from "../../../../terms/unknown";
import { ask, id, resource } from "../ask";

const accountId = id("Microsoft.CognitiveServices/accounts/aif");
const account = resource("cognitiveservices:Account", "account", { resourceGroupName: "rg", accountName: "aif" });
const logs = [{ categoryGroup: "allLogs", enabled: true }];
const setting = (props: Record<string, unknown>, more = {}, type = "monitor:DiagnosticSetting") =>
  resource(type, "setting", { resourceUri: accountId, logs, ...props }, more);

it.each([
  ["that keeps logs", setting({})],
  ["of the older module", setting({}, {}, "insights:DiagnosticSetting")],
  ["named in capitals, of a subscription in capitals", setting({ resourceUri: accountId.toUpperCase() })],
  ["whose logs have no switch", setting({ logs: [{ category: "Audit", enabled: "true" }] })],
  [
    "by property dependency",
    setting({ resourceUri: UNKNOWN }, { propertyDependencies: { resourceUri: ["urn:account"] } }),
  ],
])("passes with a setting %s", (_what, one) => {
  expect(ask(accountDiagnostics, [account, one])).toEqual([]);
});

it.each([
  ["none", []],
  ["a setting of another account", [setting({ resourceUri: `${accountId}-other` })]],
  ["a setting of metrics alone", [setting({ logs: [] })]],
  ["a setting without logs", [setting({ logs: null })]],
  ["logs that are off", [setting({ logs: [{ categoryGroup: "allLogs", enabled: false }] })]],
])("fails with %s", (_what, settings) => {
  expect(ask(accountDiagnostics, [account, ...settings])).toEqual(["fail"]);
});

it.each([
  ["whose target is not known", setting({ resourceUri: UNKNOWN })],
  ["whose logs are not known", setting({ logs: UNKNOWN })],
  ["whose switch is not known", setting({ logs: [{ enabled: UNKNOWN }] })],
])("is undecided with a setting %s", (_what, one) => {
  expect(ask(accountDiagnostics, [account, one])).toEqual(["undecided"]);
});
