import { addHeaders, exhausted, failed, stripHeaders, withhold } from "./answer";
import { identifyCaller, type PolicyConsumer } from "./identify-caller";
import { limitTokens } from "./limit-tokens";
import { refuseState } from "./refuse-state";
import { resolveDeployment } from "./resolve-deployment";
import { deleteHeader } from "./respond";
import { forward, route, type Route } from "./route";
import { element, toXml, type Element } from "./xml";

export interface ApiPolicyParts {
  readonly tenantId: string;
  readonly audiences: readonly string[];
  readonly consumers: readonly PolicyConsumer[];
  readonly routes: readonly Route[];
  /** Ids of the operations whose calls may ask for state. */
  readonly statefulOperations: readonly string[];
}

/** Whom the accounts behind the gateway know its identity by. */
const accounts = "https://cognitiveservices.azure.com";

/** Keys of any kind, and the header with which a caller would choose where its calls spill over. */
const dropped = ["api-key", "Ocp-Apim-Subscription-Key", "x-ms-spillover-deployment"];

/**
 * The policy of the API: one document, so that no request meets half of a change. It takes nothing from the service's own
 * policy, which answers 404 to everything.
 */
export function apiPolicy(parts: ApiPolicyParts): string {
  return document({
    inbound: [
      ...identifyCaller(parts.tenantId, parts.audiences, parts.consumers),
      resolveDeployment(),
      route(parts.routes),
      ...refuseState(parts.statefulOperations),
      ...limitTokens(parts.consumers),
      ...dropped.map(deleteHeader),
      element("authentication-managed-identity", { resource: accounts }),
    ],
    backend: forward(),
    outbound: [exhausted(), withhold(), ...stripHeaders(), ...addHeaders()],
    onError: [failed(), ...addHeaders()],
  });
}

/**
 * The policy of the service. A new service brings a sample API and products with it, which no template can leave out: what is
 * not planned gets 404 before it reaches anything.
 */
export function servicePolicy(): string {
  const nothing = element("return-response", {}, [element("set-status", { code: "404", reason: "Not Found" })]);
  return document({ inbound: [nothing], backend: [element("forward-request")], outbound: [], onError: [] });
}

function document(sections: {
  readonly inbound: readonly Element[];
  readonly backend: readonly Element[];
  readonly outbound: readonly Element[];
  readonly onError: readonly Element[];
}): string {
  return toXml(
    element("policies", {}, [
      element("inbound", {}, sections.inbound),
      element("backend", {}, sections.backend),
      element("outbound", {}, sections.outbound),
      element("on-error", {}, sections.onError),
    ]),
  );
}
