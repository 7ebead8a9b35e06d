import { isPlainObject, type PlainObject } from "../../../terms/plain-object";
import type { JudgedInput } from "./judged-input";
import { Deployment, type Read } from "./template/deployment";
import { Pending } from "./template/pending";
import type { DeploymentPlace } from "./template/scope";
import { toResources } from "./template/to-resources";

/** No subscription has this id: it stands for the one that is deployed to. */
const someSubscription = new Pending("00000000-0000-0000-0000-000000000000", [], true);
const someGroup = new Pending("group-of-the-deployment", [], true);

/**
 * What a template deploys, as far as the file says it: nested templates, copies and conditions resolved.
 * @param parameters content of a parameters file
 */
export function readArmTemplate(template: PlainObject, parameters?: unknown): JudgedInput {
  const read: Read = { declared: [], notes: new Set() };
  const place: DeploymentPlace = { level: levelOf(template), subscription: someSubscription, group: someGroup };
  new Deployment(template, valuesIn(parameters), place, [], read).collect();
  const { resources, notJudged } = toResources(read);
  return { kind: "ARM template", stacks: [{ resources }], notJudged, notes: [...read.notes] };
}

function levelOf(template: PlainObject): DeploymentPlace["level"] {
  const schema = String(template["$schema"]).toLowerCase();
  if (schema.includes("subscriptiondeploymenttemplate")) return "subscription";
  return /(managementgroup|tenant)deploymenttemplate/.test(schema) ? "other" : "group";
}

/** A file of parameters, or an object of values alone; one that a vault holds is not known. */
function valuesIn(file: unknown): Readonly<Record<string, unknown>> {
  const members = isPlainObject(file) && isPlainObject(file["parameters"]) ? file["parameters"] : file;
  if (!isPlainObject(members)) return {};
  return Object.fromEntries(
    Object.entries(members)
      .filter(([key]) => !key.startsWith("$") && key !== "contentVersion")
      .map(([key, one]) => {
        if (!isPlainObject(one)) return [key, one];
        if (Object.hasOwn(one, "value")) return [key, one["value"]];
        return [key, new Pending(`«parameters(${key})»`)];
      }),
  );
}
