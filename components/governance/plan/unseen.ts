/**
 * Azure's answers while a new management group, or a definition in one, has not reached every part of Azure yet. They are
 * the same as for something that is not there or not allowed, so patience has an end.
 */
const unseen = [
  { says: /InvalidCreatePolicyAssignmentRequest/, seconds: 900 },
  { says: /PolicySetDefinitionNotFound|PolicyDefinitionNotFound|ManagementGroupNotFound/, seconds: 900 },
  { says: /(Status|status code)[= ]404|Code="NotFound"/, seconds: 300 },
  { says: /(Status|status code)[= ]403|AuthorizationFailed/, seconds: 300 },
];

const waits = [5, 10, 15, 30] as const;

/**
 * How long to wait before trying again, in seconds; `undefined` when trying again would not help.
 * @param errors what Azure said so far, newest first
 */
export function secondsToWait(errors: readonly string[]): number | undefined {
  const patience = unseen.find(({ says }) => says.test(errors[0] ?? ""))?.seconds;
  if (patience === undefined) return undefined;
  const next = waitBefore(errors.length);
  const waited = errors.slice(1).reduce((sum, _, index) => sum + waitBefore(index + 1), 0);
  return waited + next <= patience ? next : undefined;
}

function waitBefore(attempt: number): number {
  return waits[Math.min(attempt, waits.length) - 1] ?? 30;
}
