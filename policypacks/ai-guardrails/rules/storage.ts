import type { AnyRule } from "../rule";
import { storagePublicNetworkAccess, storageNetworkRestriction, storageTrustedServices } from "./storage-network";
import {
  storageHttpsOnly,
  storageTls,
  storageAnonymousBlob,
  storageSharedKey,
  storageLocalUsers,
} from "./storage-access";
import { storageRedundancy, storageSasExpiry, storageCustomerManagedKey } from "./storage-data";

/** Rules over storage accounts. */
export const storageRules: readonly AnyRule[] = [
  storagePublicNetworkAccess,
  storageNetworkRestriction,
  storageTrustedServices,
  storageHttpsOnly,
  storageTls,
  storageAnonymousBlob,
  storageSharedKey,
  storageLocalUsers,
  storageRedundancy,
  storageSasExpiry,
  storageCustomerManagedKey,
];
