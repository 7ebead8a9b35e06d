/** The events of the engine that we read, as its event log writes them: one JSON object a line. */
export interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: StepMetadata; readonly planning?: boolean };
  readonly resOutputsEvent?: { readonly metadata: StepMetadata; readonly planning?: boolean };
  readonly resOpFailedEvent?: { readonly metadata: StepMetadata };
  readonly diagnosticEvent?: {
    readonly urn?: string;
    readonly message: string;
    readonly severity: "debug" | "info" | "info#err" | "warning" | "error";
    readonly ephemeral?: boolean;
  };
  readonly policyEvent?: {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly policyPackName: string;
    readonly enforcementLevel: "advisory" | "mandatory" | "remediate" | "disabled";
  };
  readonly summaryEvent?: {
    readonly durationSeconds: number;
    readonly resourceChanges?: Readonly<Record<string, number>>;
  };
}

interface StepMetadata {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly diffs?: readonly string[];
}

/** What the engine said about one resource or about the whole run. */
export interface Diagnostic {
  /** `printed` is what the program or a plugin wrote to its error stream. */
  readonly severity: "info" | "printed" | "warning" | "error";
  readonly urn: string;
  readonly message: string;
}

/** A guardrail's finding. */
export interface Violation {
  readonly policy: string;
  readonly pack: string;
  readonly level: "advisory" | "mandatory" | "remediate" | "disabled";
  readonly urn: string;
  readonly message: string;
}

/** What was done to one resource, or would be. */
export interface Step {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly failed: boolean;
  /** The inputs that made the engine do it. */
  readonly diffs: readonly string[];
}

/** The events of a run, sorted by what they are about. */
export interface EventSummary {
  /** Operations by name, such as `{ create: 3, same: 40 }`; empty when the run did not get that far. */
  readonly changes: Readonly<Record<string, number>>;
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
  readonly violations: readonly Violation[];
}

/** Sorts the events of one run. */
export function summarize(events: readonly EngineEvent[]): EventSummary {
  const failed = new Set(events.flatMap(({ resOpFailedEvent }) => resOpFailedEvent?.metadata.urn ?? []));
  return {
    changes: events.findLast((event) => event.summaryEvent !== undefined)?.summaryEvent?.resourceChanges ?? {},
    steps: events.flatMap(({ resourcePreEvent }) => {
      if (resourcePreEvent === undefined) return [];
      const { op, urn, type, diffs } = resourcePreEvent.metadata;
      return [{ op, urn, type, failed: failed.has(urn), diffs: diffs ?? [] }];
    }),
    diagnostics: events.flatMap(({ diagnosticEvent }) => {
      if (diagnosticEvent === undefined || diagnosticEvent.ephemeral === true) return [];
      const { severity, urn = "", message } = diagnosticEvent;
      if (severity === "debug") return [];
      return [{ severity: severity === "info#err" ? "printed" : severity, urn, message: plain(message) }];
    }),
    violations: events.flatMap(({ policyEvent }) => {
      if (policyEvent === undefined) return [];
      const { policyName, policyPackName, enforcementLevel, resourceUrn = "", message } = policyEvent;
      return [
        {
          policy: policyName,
          pack: policyPackName,
          level: enforcementLevel,
          urn: resourceUrn,
          message: plain(message),
        },
      ];
    }),
  };
}

/** Without the engine's marks for colours. */
function plain(message: string): string {
  return message.replace(/<\{%[^%]*%\}>/g, "").trim();
}
