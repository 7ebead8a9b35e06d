import { PolicyPack, type Policies } from "@pulumi/policy";

/** Answers the engine until it stops. A process serves one pack; the version is that of the pack folder's package.json. */
export function servePack(name: string, policies: Policies): void {
  new PolicyPack(name, { policies, enforcementLevel: "mandatory" });
}
