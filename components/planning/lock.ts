/**
 * Choices that must not drift with a newer package or catalog. The file beside the stack's configuration is committed and
 * reviewed as a package lock is: a plan takes what it says, appends what is new, and never moves an entry.
 */
export interface Lock {
  readonly version: 1;
  /** Dates of the catalogs that the choices were made from, by table. */
  readonly catalogs: Readonly<Record<string, string>>;
  /** Globally unique names with their suffix, by role and region: `keyVault/swedencentral`. */
  readonly names: Readonly<Record<string, string>>;
  readonly addresses?: LockedAddresses;
  /** Model deployments by region and deployment name: `swedencentral/chat`. */
  readonly deployments: Readonly<Record<string, LockedDeployment>>;
  /**
   * What cannot change once it stands: by configuration key where that is the thing itself (`subscriptionId`), else by what
   * and where (`bastion/swedencentral`). Also what an approval is judged by (`productionRegions`), which moves with the
   * configuration. Absent in older locks.
   */
  readonly frozen?: Readonly<Record<string, string>>;
}

export interface LockedAddresses {
  readonly addressSpace: string;
  /** Version of the address layout. */
  readonly layout: 1;
  /** Into how many region blocks the address space is divided. */
  readonly maxRegions: number;
  /** Region block of each region. */
  readonly regions: Readonly<Record<string, number>>;
  /** Slot of each spoke inside its region block, by `region/spoke`. */
  readonly spokes: Readonly<Record<string, number>>;
}

export interface LockedDeployment {
  readonly model: string;
  readonly version: string;
  readonly deploymentType: string;
  /** In the units of the deployment type: thousands of tokens a minute, or provisioned units. */
  readonly capacity: number;
}

export const emptyLock: Lock = { version: 1, catalogs: {}, names: {}, deployments: {} };

/** One line of a lock: its place and its value, flat, so that two locks can be compared. */
export interface LockEntry {
  readonly path: string;
  readonly value: string | number;
}

/** What `after` has that `before` lacks (`gained`), and what stands in both with another value (`moved`). */
export function compareLocks(
  before: Lock,
  after: Lock,
): {
  readonly gained: readonly LockEntry[];
  readonly moved: readonly (LockEntry & { readonly from: string | number })[];
} {
  const known = new Map(lockEntries(before).map(({ path, value }) => [path, value]));
  const entries = lockEntries(after);
  return {
    gained: entries.filter(({ path }) => !known.has(path)),
    moved: entries.flatMap((entry) => {
      const from = known.get(entry.path);
      return from === undefined || from === entry.value ? [] : [{ ...entry, from }];
    }),
  };
}

/** The lock that a file should hold after this plan: everything it held, and what is new or was moved on purpose. */
export function mergeLocks(before: Lock, after: Lock): Lock {
  const addresses = after.addresses ?? before.addresses;
  return {
    version: 1,
    catalogs: sorted({ ...before.catalogs, ...after.catalogs }),
    names: sorted({ ...before.names, ...after.names }),
    ...(addresses === undefined
      ? {}
      : {
          addresses: {
            ...addresses,
            regions: sorted({ ...before.addresses?.regions, ...addresses.regions }),
            spokes: sorted({ ...before.addresses?.spokes, ...addresses.spokes }),
          },
        }),
    deployments: sorted({ ...before.deployments, ...after.deployments }),
    ...(before.frozen === undefined && after.frozen === undefined
      ? {}
      : { frozen: sorted({ ...before.frozen, ...after.frozen }) }),
  };
}

/** Every entry of a lock with its dotted path, in order. */
export function lockEntries(lock: Lock): LockEntry[] {
  return flatten("", lock);
}

function flatten(path: string, value: unknown): LockEntry[] {
  if (typeof value === "string" || typeof value === "number") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(path === "" ? key : `${path}.${key}`, inner));
}

function sorted<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
