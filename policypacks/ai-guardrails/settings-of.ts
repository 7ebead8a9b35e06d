import { own } from "../../terms/plain-object";
import type { RuleDescription, RuleSettings } from "./rule";

/** A rule's settings: what is configured, the default of its schema otherwise. */
export function settingsOf(rule: RuleDescription, configured: Readonly<Record<string, RuleSettings>>): RuleSettings {
  const given = own(configured, rule.id) ?? {};
  return Object.fromEntries(
    Object.entries(rule.settings ?? {}).map(([name, schema]) => [name, own(given, name) ?? schema.default]),
  );
}
