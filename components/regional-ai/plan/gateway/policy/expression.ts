/** What the policies of a document keep between them, by name of the variable. */
export const Variable = {
  /** The caller's token, parsed. */
  token: "token",
  /** Application id of the caller, in lower case. */
  application: "application",
  consumer: "consumer",
  /** Names of the deployments that the consumer may use, for its eyes. */
  allowed: "allowed",
  /** Name of the deployment that the request asks for, in lower case. */
  deployment: "deployment",
  /** Id of the pool or the backend that answers. */
  backend: "backend",
  /** How often another member of the pool may be asked. */
  retries: "retries",
  attempts: "attempts",
  /** Whether the call asks for what one account keeps. */
  state: "state",
  /** The smallest number of seconds that a member of the pool asked to wait. */
  wait: "wait",
} as const;
type Variable = (typeof Variable)[keyof typeof Variable];

/** An expression of one line. */
export function expression(code: string): string {
  return `@(${code})`;
}

/** An expression of several statements, which returns. */
export function statements(...code: readonly string[]): string {
  return `@{ ${code.join(" ")} }`;
}

/** A text in C#. */
export function literal(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

export function text(variable: Variable): string {
  return `context.Variables.GetValueOrDefault<string>(${literal(variable)}, "")`;
}

export function number(variable: Variable): string {
  return `context.Variables.GetValueOrDefault<int>(${literal(variable)}, 0)`;
}

/** Whether a variable is one of some texts. */
export function isOneOf(variable: Variable, texts: readonly string[]): string {
  const comparisons = texts.map((one) => `${text(variable)} == ${literal(one)}`);
  return comparisons.length === 1 ? (comparisons[0] ?? "") : `(${comparisons.join(" || ")})`;
}
