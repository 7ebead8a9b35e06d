import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { z } from "zod";

import { joinPath } from "./configuration/key-path";
import { compareLocks, type Lock, type LockEntry, mergeLocks } from "../components/planning/lock";
import { type Planned, planned, refused } from "../components/planning/planned";
import type { Finding } from "../terms/finding";
import { readValue } from "../terms/read";

const schema = z.strictObject({
  version: z.literal(1),
  catalogs: z.record(z.string(), z.iso.date()),
  names: z.record(z.string(), z.string()),
  addresses: z
    .strictObject({
      addressSpace: z.cidrv4(),
      layout: z.literal(1),
      maxRegions: z.int().min(1),
      regions: z.record(z.string(), z.int().min(0)),
      spokes: z.record(z.string(), z.int().min(1)),
    })
    .optional(),
  frozen: z.record(z.string(), z.string()).optional(),
  deployments: z.record(
    z.string(),
    z.strictObject({ model: z.string(), version: z.string(), deploymentType: z.string(), capacity: z.int().min(1) }),
  ),
});

/** The lock beside a stack's configuration; `undefined` where there is no file. */
export function readLock(path: string): Planned<Lock | undefined> {
  if (!existsSync(path)) return planned(undefined);
  const value = jsonOf(readFileSync(path, "utf8"));
  if (value === undefined)
    return refused([{ path: basename(path), got: "no JSON", allowed: "the JSON that a plan wrote", fix: restore }]);
  const parsed = schema.safeParse(value);
  if (parsed.success) return planned(parsed.data);
  return refused(
    parsed.error.issues.map((issue) => ({
      path: [basename(path), joinPath(issue.path)].filter((part) => part !== "").join(": "),
      got: issue.path.length === 0 ? value : readValue(value, joinPath(issue.path)),
      allowed: issue.message.toLowerCase(),
      fix: restore,
    })),
  );
}

const restore = "restore the file from version control: it holds what must not move";

/** The lock that a stack's last run put among its outputs, for a file that was lost; `undefined` where there is none. */
export function lockAmongOutputs(outputs: unknown): Lock | undefined {
  return schema.safeParse(readValue(outputs, "lock")).data;
}

/** What a plan does to the lock, and what keeps it from doing so. */
export function lockChange(
  before: Lock,
  after: Lock,
  path: string,
  inCi: boolean,
): Planned<{ readonly lock: Lock; readonly changed: boolean }> {
  const { gained, moved } = compareLocks(before, after);
  const changed = gained.length + moved.length > 0;
  if (!changed || !inCi) return planned({ lock: mergeLocks(before, after), changed });
  return refused([...gained, ...moved].map((entry) => incomplete(basename(path), entry)));
}

/** Whether this is a CI job, as CI services say it: `CI` is set, and not to a no. There a lock is only read. */
export function runsInCi(environment: NodeJS.ProcessEnv = process.env): boolean {
  return !["", "0", "false", undefined].includes(environment["CI"]?.toLowerCase());
}

/** Writes the file whole or not at all. */
export function writeLock(path: string, lock: Lock): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, `${JSON.stringify(lock, undefined, 2)}\n`);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function incomplete(file: string, { path, value, from }: LockEntry & { readonly from?: string | number }): Finding {
  return {
    path: `${file}: ${path}`,
    ...(from === undefined ? {} : { got: from }),
    allowed: `${JSON.stringify(value)}, which this plan decides: in CI a lock is only read`,
    fix: "preview the stack on your machine and commit the lock with the configuration",
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
