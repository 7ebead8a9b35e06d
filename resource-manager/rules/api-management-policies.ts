import { apiManagementPolicies } from "../../catalog/api-management-policies";
import { nearest } from "../../terms/nearest";
import type { Resource } from "../../terms/resource";
import { UNKNOWN } from "../../terms/unknown";
import type { AzureRule, AzureVerdict, Question } from "../azure-rule";
import { parentIdOf } from "../parent-id";
import { placeIn, type PolicyDocument, type PolicyElement, readPolicy } from "../policy-document";
import { STRICTER } from "../refusal";
import { service } from "./api-management-samples";
import { isOf, knownText } from "./asking";
import { type Props, resource as sample } from "./samples";

const fragmentToken = "azure-native:apimanagement:PolicyFragment";
const policyTokens = ["ApiPolicy", "Policy", "ProductPolicy"].map((name) => `azure-native:apimanagement:${name}`);
const sections = ["inbound", "backend", "outbound", "on-error"];

/** Statements whose children are statements again. */
const containers = ["choose", "when", "otherwise", "retry", "wait", "limit-concurrency"];

function policy(value: string, props: Props = {}): Resource {
  return sample("apimanagement:Policy", { serviceName: "apim-claims", policyId: "policy", value, ...props }, "policy");
}

function textOf(asked: Resource): string {
  return knownText(asked, "value") ?? "";
}

/** The policy of a resource as its format says it is written; `undefined` for one that is fetched by a link. */
function documentOf({ props }: Resource): PolicyDocument | undefined {
  const [value, format = "xml"] = [knownText({ props }, "value"), knownText({ props }, "format")];
  if (value === undefined || /-link$/i.test(format)) return undefined;
  return readPolicy(value, /^raw/i.test(format) ? "rawxml" : "xml");
}

export const policyWellFormed: AzureRule = {
  id: "apimanagement-policy-well-formed",
  what: "A policy is well-formed XML: a policies element with inbound, backend, outbound and on-error, each once at most; a fragment has a fragment element.",
  types: [...policyTokens, fragmentToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://github.com/Azure/apiops/issues/160",
  examples: {
    refused: { phase: "create", resources: [service(), policy("<policies><inbound></policies>")] },
    accepted: { phase: "create", resources: [service(), policy("<policies><inbound><base /></inbound></policies>")] },
  },

  *check({ resource: asked }) {
    const document = documentOf(asked);
    if (document === undefined) return;
    if (!document.ok) {
      const { line, column } = placeIn(textOf(asked), document.at);
      yield wrong(
        `line ${line}, column ${column}`,
        "well-formed XML",
        `The policy is not a valid XML: ${document.message} Line ${line}, position ${column}.`,
        "mend it there; in the format xml quotes and angle brackets of expressions are escaped, in rawxml they are not",
      );
      return;
    }
    const { root } = document;
    const wanted = isOf(asked, fragmentToken) ? "fragment" : "policies";
    if (root.name !== wanted)
      yield wrong(root.name, wanted, said(asked, root, `The root element must be '${wanted}'.`), `write <${wanted}>`);
    else if (wanted === "policies") yield* sectionVerdicts(asked, root);
  },
};

function* sectionVerdicts(asked: Resource, root: PolicyElement): Iterable<AzureVerdict> {
  const seen = new Set<string>();
  for (const child of root.children) {
    if (!sections.includes(child.name))
      yield wrong(
        child.name,
        sections.join(", "),
        said(asked, child, "Policy section is not allowed in the specified scope"),
        `put ${child.name} into one of the sections`,
      );
    else if (seen.has(child.name))
      yield wrong(child.name, "each section once", said(asked, child, "The section is there twice."), "join the two");
    seen.add(child.name);
  }
}

function said(asked: Resource, { name, at }: PolicyElement, message: string): string {
  const { line, column } = placeIn(textOf(asked), at);
  return `Error in element '${name}' on line ${line}, column ${column}: ${message}`;
}

function wrong(got: string, allowed: string, message: string, fix: string) {
  return { kind: "fail", path: "value", got, allowed, message, fix } as const;
}

export const policyStatements: AzureRule = {
  id: "apimanagement-policy-statements",
  what: "A policy has statements that exist, each in a section that takes it; the backend section has one.",
  types: policyTokens,
  phases: ["create", "update"],
  code: STRICTER,
  status: 400,
  certainty: "caution",
  seen: "https://learn.microsoft.com/azure/api-management/api-management-policies",
  examples: {
    refused: {
      phase: "create",
      resources: [service(), policy("<policies><outbound><forward-request /></outbound></policies>")],
    },
    accepted: {
      phase: "create",
      resources: [service(), policy("<policies><backend><forward-request /></backend></policies>")],
    },
  },

  *check({ resource: asked }) {
    const document = documentOf(asked);
    if (document?.ok !== true) return;
    for (const section of document.root.children.filter(({ name }) => sections.includes(name))) {
      if (section.name === "backend" && section.children.length > 1)
        yield wrong(
          section.children.map(({ name }) => name).join(", "),
          "one statement",
          said(asked, section, "The backend section may hold one policy only."),
          "put the statements into one, such as retry or choose",
        );
      yield* statementVerdicts(asked, section, section.name);
    }
  },
};

function* statementVerdicts(asked: Resource, owner: PolicyElement, section: string): Iterable<AzureVerdict> {
  for (const statement of owner.children) {
    const { name } = statement;
    const facts = apiManagementPolicies.entries.find((one) => one.name === name);
    const places: readonly string[] | undefined = facts?.sections;
    if (places?.includes(section) === false)
      yield wrong(
        `${name} in ${section}`,
        places.join(", "),
        said(asked, statement, "Policy is not allowed in this section."),
        `move ${name} to ${places.join(" or ")}`,
      );
    // A statement may be younger than the table; a slip of the pen is none.
    const near = facts === undefined && !containers.includes(name) ? nearest(name, knownNames) : undefined;
    if (near !== undefined)
      yield wrong(name, "a policy that exists", said(asked, statement, "Unknown policy."), `write ${near}`);
    if (containers.includes(name)) yield* statementVerdicts(asked, statement, section);
  }
}

const knownNames = apiManagementPolicies.entries.map(({ name }) => name);

const forwarding = '<policies><inbound><set-backend-service backend-id="chat" /></inbound></policies>';

export const policyReferences: AzureRule = {
  id: "apimanagement-policy-references",
  what: "Backends, fragments and named values that a policy names exist in its service.",
  types: [...policyTokens, fragmentToken],
  phases: ["create", "update"],
  code: "ValidationError",
  status: 400,
  certainty: "known",
  seen: "https://github.com/MicrosoftDocs/azure-docs/issues/48421",
  examples: {
    refused: { phase: "create", resources: [service(), policy(forwarding)] },
    accepted: {
      phase: "create",
      resources: [
        service(),
        sample("apimanagement:Backend", { serviceName: "apim-claims", backendId: "chat", url: "https://a.b" }),
        policy(forwarding),
      ],
    },
  },

  *check(question) {
    const document = documentOf(question.resource);
    const serviceId = /^.*?\/Microsoft\.ApiManagement\/service\/[^/]+/i.exec(parentIdOf(question.id) ?? "")?.[0];
    if (document?.ok !== true || serviceId === undefined) return;
    for (const element of everyElement(document.root)) {
      const { "backend-id": backend, "fragment-id": fragment } = element.attributes;
      if (element.name === "set-backend-service" && isPlain(backend))
        yield* missing(question, element, `${serviceId}/backends/${backend}`, `Backend with id '${backend}'`);
      if (element.name === "include-fragment" && isPlain(fragment))
        yield* missing(question, element, `${serviceId}/policyFragments/${fragment}`, `Policy fragment '${fragment}'`);
    }
    yield* missingValues(question, serviceId);
  },
};

function isPlain(name: string | undefined): name is string {
  return name !== undefined && !/^@[({]|\{\{/.test(name);
}

function* everyElement(root: PolicyElement): Iterable<PolicyElement> {
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element;
    open.push(...element.children);
  }
}

function* missing(
  { world, resource }: Question,
  element: PolicyElement,
  id: string,
  what: string,
): Iterable<AzureVerdict> {
  const found = world.find(id);
  if (found === UNKNOWN) yield { kind: "undecided", path: "value", waitsFor: id };
  else if (found === undefined)
    yield wrong(
      id,
      "one that exists in the service",
      said(resource, element, `${what} could not be found.`),
      "make it first: let the policy depend on it",
    );
}

/** `{{name}}` is a named value, but in a liquid template. */
function* missingValues({ resource: asked, world }: Question, serviceId: string): Iterable<AzureVerdict> {
  const value = textOf(asked);
  const names = /template\s*=\s*["']liquid/.test(value)
    ? []
    : [...new Set([...value.matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g)].map(([, name]) => name ?? ""))];
  if (names.length === 0) return;
  const children = world.childrenOf(serviceId);
  if (children === UNKNOWN) {
    yield { kind: "undecided", path: "value", waitsFor: names[0] ?? "" };
    return;
  }
  const known = children.map((one) => knownText(one, "displayName"));
  for (const name of names.filter((one) => !known.includes(one)))
    yield wrong(
      name,
      "a named value of the service",
      `Cannot find a property '${name}'`,
      `make the NamedValue ${name} first`,
    );
}

export const policyRules: readonly AzureRule[] = [policyWellFormed, policyStatements, policyReferences];
