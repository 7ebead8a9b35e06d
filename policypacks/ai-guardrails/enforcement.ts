import { own } from "../../terms/plain-object";
import type { RuleDescription, Severity } from "./rule";

/** What a failure does: stops the preview, is said only, or is not asked at all. */
export type Enforcement = "mandatory" | "advisory" | "off";
export type Preset = "audit" | "default" | "strict";

/** What is configured of it; the most exact answer counts: the rule's own, its severity's, the preset's. */
export interface EnforcementSettings {
  /** @default "default" */
  readonly preset?: Preset;
  readonly enforcement?: Readonly<Partial<Record<Severity, Enforcement>>>;
  /** By rule id. */
  readonly levels?: Readonly<Record<string, Enforcement>>;
}

/** To begin with, for every day, and for who wants no gap: by severity. */
export const presets: Readonly<Record<Preset, Readonly<Record<Severity, Enforcement>>>> = {
  audit: { critical: "advisory", high: "advisory", medium: "advisory", low: "off" },
  default: { critical: "mandatory", high: "mandatory", medium: "advisory", low: "off" },
  strict: { critical: "mandatory", high: "mandatory", medium: "mandatory", low: "advisory" },
};

export function levelOf(
  { id, severity }: Pick<RuleDescription, "id" | "severity">,
  { preset = "default", enforcement, levels }: EnforcementSettings = {},
): Enforcement {
  return own(levels, id) ?? enforcement?.[severity] ?? presets[preset][severity];
}
