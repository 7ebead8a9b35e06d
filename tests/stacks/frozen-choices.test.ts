import { join } from "node:path";

import { emptyLock } from "../../components/planning/lock";
import { orThrow } from "../../components/planning/or-throw";
import { parseConfiguration } from "../../stacks/configuration/parse";
import { readStackFile } from "../../stacks/configuration/stack-file";
import { checkChoices, choiceEntries } from "../../stacks/frozen-choices";
import { contextOf } from "../../stacks/plan-standalone";

const written = orThrow(readStackFile(join(__dirname, "../../stacks/Pulumi.online-prod.yaml")));
const workload = written["workload"] as Record<string, unknown>;
const network = written["network"] as Record<string, unknown>;
const withoutDdos = { ...network, ddos: undefined };
const frozen = {
  "workload.landingZone": "online",
  managementGroups: "create contoso-ai-prod",
  "network.ddos": "plan",
};

function at(change: Readonly<Record<string, unknown>>) {
  const settings = orThrow(parseConfiguration({ ...written, ...change }));
  return { settings, context: contextOf(settings, { stack: "online-prod", lock: emptyLock, today: "2026-11-24" }) };
}

function refusals(change: Readonly<Record<string, unknown>>, standing: Readonly<Record<string, string>> = frozen) {
  const { context, settings } = at(change);
  return checkChoices(context, settings, { frozen: standing });
}

it("remembers the choices of a production", () => {
  const { context, settings } = at({});
  expect(choiceEntries(context, settings)).toEqual(frozen);
});

it("remembers none elsewhere, where nothing is protected", () => {
  const { context, settings } = at({ workload: { ...workload, environment: "dev" } });
  expect(choiceEntries(context, settings)).toEqual({});
});

it.each<[string, Record<string, unknown>, readonly string[]]>([
  ["nothing new", {}, []],
  ["another landing zone", { workload: { ...workload, landingZone: "corp" } }, ["workload.landingZone"]],
  [
    "another landing zone, which decides about floods too",
    { workload: { ...workload, landingZone: "corp" }, network: withoutDdos },
    ["workload.landingZone"],
  ],
  ["groups under another prefix", { managementGroups: { create: "other" } }, ["managementGroups"]],
  ["groups of others", { managementGroups: { attachTo: "other" } }, ["managementGroups"]],
  ["addresses protected one by one", { network: { ...network, ddos: "ip" } }, ["network.ddos"]],
  ["the plan that is the default anyway", { network: withoutDdos }, []],
])("takes or refuses %s", (_case, change, wanted) => {
  expect(refusals(change).map(({ path }) => path)).toEqual(wanted);
});

it("says what would be deleted, what is allowed and what to do", () => {
  expect(refusals({ network: { ...network, ddos: "ip" } })).toMatchObject([
    {
      got: "ip",
      allowed: expect.stringMatching(/^plan, .*DDoS protection plan/) as string,
      fix: expect.stringContaining("set network.ddos back") as string,
    },
  ]);
});

it("lets groups be made where there were none, and an older lock stand", () => {
  expect(refusals({}, { ...frozen, managementGroups: "none" })).toEqual([]);
  expect(refusals({ managementGroups: { create: "other" } }, {})).toEqual([]);
});
