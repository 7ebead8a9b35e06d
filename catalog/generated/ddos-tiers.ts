// Written by scripts/carry-*.mjs; edit the script, not this file.
import type { DdosTier } from "../ddos-tiers";

export const entries: readonly DdosTier[] = [
  {"tier":"ip"},
  {"tier":"network","includedAddresses":100,"cheaperFromAddresses":15},
];
