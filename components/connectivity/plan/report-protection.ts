import { ddosCoverage } from "../../../catalog/ddos-coverage";
import { ddosTiers } from "../../../catalog/ddos-tiers";
import { ArmType } from "../../planning/arm-type";
import { Area, type Choice, type ReportedPublicAddress, type ReportedRight } from "../../planning/report";
import type { ConnectivityParts } from "./connectivity-parts";
import { ddosArgs } from "./ddos-args";

/** A public address and what holds it. */
interface HeldAddress extends ReportedPublicAddress {
  readonly holder: ArmType;
}

/** Every public address of the area, with what protects it: who may come in, and what stops a flood. */
export function publicAddressesOf(all: ConnectivityParts): readonly ReportedPublicAddress[] {
  const shield = ddosArgs(all).addressesProtectedBy;
  return heldAddresses(all).map(({ name, purpose, protectedBy, holder }) => ({
    name,
    purpose,
    protectedBy: `${protectedBy}; against floods of traffic: ${
      isCovered(holder) && shield !== undefined
        ? shield
        : `${basic}${isCovered(holder) ? "" : ", for no more can be had"}`
    }`,
  }));
}

export function choicesOfProtection({ ddos, parts }: ConnectivityParts): readonly Choice[] {
  const choice = (what: string, because = ddos.because): Choice => ({ area: Area.connectivity, what, because });
  if (ddos.mode === "none") return [choice("no DDoS protection beyond Azure's own")];
  if (ddos.mode === "ip") return [choice("DDoS protection of each public address by itself")];
  if (ddos.mode === "existing") return [choice(`every network joins the DDoS protection plan ${ddos.planId}`)];
  const names = parts.ddosProtections.map(({ ddosProtectionPlanName }) => ddosProtectionPlanName).join();
  return [
    choice(`every network joins the DDoS protection plan ${names}`),
    choice(
      "the DDoS protection plan has a resource group of its own",
      "it stands before the networks that join it, and other stacks of the tenant may join it too",
    ),
  ];
}

export function warningsOfProtection(all: ConnectivityParts): readonly string[] {
  const { ddos, context } = all;
  const named = (covered: boolean): string =>
    heldAddresses(all)
      .filter(({ holder }) => isCovered(holder) === covered)
      .map(({ name }) => name)
      .join(", ");
  const apart = `DDoS protection does not cover ${named(false)} (Azure has none for a NAT gateway), nor what a service shows to the internet outside of a network`;
  if (ddos.mode === "none")
    return [
      ddos.acceptedRisk === undefined
        ? `no DDoS protection covers ${named(true)}: set network.ddos to ip or to a plan where an outage of it would hurt`
        : `no DDoS protection covers ${named(true)}; the risk is accepted: ${ddos.acceptedRisk}`,
      ...(context.workload.landingZone === "online"
        ? ["the guardrail network-ddos-protection refuses a stack that faces the internet without protection"]
        : []),
    ];
  if (ddos.mode === "ip")
    return [
      apart,
      "protection of single addresses brings no rapid response team and no refund of what an attack costs; a plan does",
    ];
  const plan = ddosTiers.entries.find(({ tier }) => tier === "network");
  return [
    apart,
    ...(ddos.mode === "existing"
      ? []
      : [
          `a DDoS protection plan is billed by the month whatever it covers, ${plan?.includedAddresses ?? ""} addresses included; one serves a whole tenant, and a subscription takes one in a region, so name the one that stands as network.ddos: { planId }`,
        ]),
  ];
}

/** Joining a plan is a right on the plan, whose group may be another team's. */
export function rightsOfProtection({ ddos }: ConnectivityParts): readonly ReportedRight[] {
  if (ddos.mode !== "existing") return [];
  return [
    {
      step: "networks join the DDoS protection plan",
      right: "Network Contributor",
      scope: ddos.planId,
      who: "whoever deploys",
    },
  ];
}

const basic = "what Azure does for every address";

function isCovered(holder: ArmType): boolean {
  return ddosCoverage.entries.some(({ armType, covered }) => armType === holder && covered !== "no");
}

function heldAddresses({ parts: { hub, bastion } }: ConnectivityParts): readonly HeldAddress[] {
  return [
    {
      name: bastion.publicAddress.name,
      purpose: "people open Bastion's sign-in page",
      protectedBy: "a security group that lets in 443 alone; signing in takes Entra and a role on the machine",
      holder: ArmType.bastionHost,
    },
    {
      name: hub.natGateway.publicAddress.name,
      purpose: "the way out of machines in the hub",
      protectedBy: "nothing listens: a NAT gateway takes no connection from outside",
      holder: ArmType.natGateway,
    },
  ];
}
