import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import type { Console } from "./console";
import { planInWords } from "./plan-in-words";
import { compareLocks, emptyLock, type Lock } from "../components/planning/lock";
import { type Planned, refused } from "../components/planning/planned";
import { catalogOfferReader } from "../components/preflight/catalog/offer-reader";
import { checkOffers } from "../components/preflight/check-offers";
import { unreadTenant } from "../components/preflight/unread-tenant";
import { readStackValues, type StackValues } from "../stacks/configuration/stack-file";
import { lockChange, readLock, writeLock } from "../stacks/lock-file";
import { planStandalone, type StandalonePlan } from "../stacks/plan-standalone";
import { settingsOrMistakes } from "../stacks/settings-or-mistakes";
import { type Finding, formatFindings } from "../terms/finding";

export interface PlanOptions {
  readonly stack: string;
  /** The folder of Pulumi.yaml. */
  readonly project: string;
  readonly json: boolean;
  /** Plan as if there were no lock for what may move, say what moves, and write it. */
  readonly upgrade: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether this is a CI job, where a lock is only read. */
  readonly inCi: boolean;
}

/**
 * Prints what a stack would be, without an engine, an account or a login.
 * Exit code: 0 planned, 1 refused; with `--json` the findings are the answer.
 */
export async function plan(options: PlanOptions, console: Console): Promise<0 | 1> {
  const folder = configurationFolder(options.project);
  const lockPath = join(folder, `Pulumi.${options.stack}.lock.json`);
  const values = ownStack(join(folder, `Pulumi.${options.stack}.yaml`));
  const read = readLock(lockPath);
  const settings = values.ok ? settingsOrMistakes(values.plan, { ...options, lock: read }) : values;
  if (!settings.ok || !read.ok) return refuse([...findingsOf(settings), ...findingsOf(read)], options, console);

  const lock = read.plan ?? emptyLock;
  const from = options.upgrade ? movable(lock) : lock;
  const answer = planStandalone(
    settings.plan,
    { stack: options.stack, lock: from, today: options.today },
    unreadTenant,
  );
  if (!answer.ok) return refuse(answer.findings, options, console);

  const change = compareLocks(lock, answer.plan.lock);
  const written = options.upgrade ? lockChange(lock, answer.plan.lock, lockPath, options.inCi) : undefined;
  if (written?.ok === false) return refuse(written.findings, options, console);
  const offers = await checkOffers(answer.plan.regionalAi.deployments, catalogOfferReader());
  console.out(options.json ? asJson(answer.plan, change) : inWords(answer.plan, change, offers));
  if (written?.ok === true && written.plan.changed) writeLock(lockPath, written.plan.lock);
  return 0;
}

/** What an upgrade decides anew: models. Names and addresses hold what exists and never move. */
function movable(lock: Lock): Lock {
  return { ...lock, deployments: {} };
}

function inWords(
  { context, report }: StandalonePlan,
  change: ReturnType<typeof compareLocks>,
  offers: readonly string[],
): string {
  const notChecked = ["what stands in the tenant: a preview asks for it", ...offers];
  return planInWords({ stack: context.stack, report, ...change, notChecked });
}

function asJson(answer: StandalonePlan, change: ReturnType<typeof compareLocks>): string {
  return JSON.stringify({ ok: true, ...answer, lockChange: change }, undefined, 2);
}

function refuse(findings: readonly Finding[], { json }: PlanOptions, console: Console): 1 {
  if (json) console.out(JSON.stringify({ ok: false, findings }, undefined, 2));
  else console.err(formatFindings(findings, "nothing was planned"));
  return 1;
}

/** Of a stack of another program, a list of every key that it lacks would say less. */
function ownStack(file: string): Planned<StackValues> {
  const read = readStackValues(file);
  if (!read.ok || read.plan.strayed.length > 0 || Object.keys(read.plan.values).length > 0) return read;
  return refused([
    {
      path: file,
      got: "no key under foundation:",
      allowed: "the configuration of a foundation stack, such as stacks/Pulumi.dev.yaml of this package's repository",
      fix: "name the folder of such a project with --project, and one of its stacks with --stack; any other program is looked at with pulumi preview",
    },
  ]);
}

function findingsOf<T>(answer: Planned<T>): readonly Finding[] {
  return answer.ok ? [] : answer.findings;
}

function configurationFolder(project: string): string {
  const file = join(project, "Pulumi.yaml");
  const { stackConfigDir } = (existsSync(file) ? parse(readFileSync(file, "utf8")) : {}) as { stackConfigDir?: string };
  return join(project, stackConfigDir ?? ".");
}
