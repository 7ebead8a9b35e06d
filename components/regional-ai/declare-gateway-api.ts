import * as apimanagement from "@pulumi/azure-native/apimanagement";
import type * as pulumi from "@pulumi/pulumi";

import { tied } from "../tied";
import type { AiGatewayPlan, BackendPlan } from "./plan/gateway/gateway-plan";

/**
 * What the service leads to and who may use it. Policies name backends by id and Azure checks that these exist, so they come
 * last; the policy of the service closes what a new one brings along.
 */
export function declareApi(
  name: string,
  plan: AiGatewayPlan,
  service: apimanagement.ApiManagementService,
  resourceGroupName: pulumi.Input<string>,
  options: pulumi.CustomResourceOptions,
): void {
  const under = { resourceGroupName, serviceName: tied(plan.gatewayName, service) };
  const xml = apimanagement.PolicyContentFormat.Xml;
  const closed = new apimanagement.Policy(
    `${name}-service-policy`,
    { ...under, policyId: "policy", format: xml, value: plan.servicePolicy },
    { ...options, dependsOn: [service] },
  );
  const backends = declareBackends(name, plan, under, { ...options, dependsOn: [service] });

  const { apiId, path, operations, policy } = plan.api;
  const api = new apimanagement.Api(
    `${name}-api`,
    {
      ...under,
      apiId,
      path,
      displayName: "Models",
      description: "Chat, embeddings and responses of the workload's model deployments",
      apiType: apimanagement.ApiType.Http,
      protocols: [apimanagement.Protocol.Https],
      subscriptionRequired: false,
    },
    { ...options, dependsOn: [closed] },
  );
  const inApi = { ...under, apiId: tied(apiId, api) };
  const answered = operations.map(
    ({ operationId, displayName, method, urlTemplate, templateParameters }) =>
      new apimanagement.ApiOperation(
        `${name}-operation-${operationId}`,
        {
          ...inApi,
          operationId,
          displayName,
          method,
          urlTemplate,
          templateParameters: templateParameters.map((parameter) => ({
            name: parameter,
            type: "string",
            required: true,
          })),
        },
        { ...options, dependsOn: [api] },
      ),
  );
  new apimanagement.ApiPolicy(
    `${name}-api-policy`,
    { ...inApi, policyId: "policy", format: xml, value: policy },
    { ...options, dependsOn: [...backends, ...answered] },
  );
}

/** Each pool after its members. */
function declareBackends(
  name: string,
  { backends, pools }: AiGatewayPlan,
  under: { readonly resourceGroupName: pulumi.Input<string>; readonly serviceName: pulumi.Input<string> },
  options: pulumi.CustomResourceOptions,
): readonly apimanagement.Backend[] {
  const single = new Map(
    backends.map((backend) => [
      backend.backendId,
      new apimanagement.Backend(
        `${name}-${backend.backendId}`,
        {
          ...under,
          backendId: backend.backendId,
          type: apimanagement.BackendType.Single,
          protocol: apimanagement.BackendProtocol.Http,
          url: backend.url,
          description: `${backend.deployment} in ${backend.location}`,
          tls: { validateCertificateChain: true, validateCertificateName: true },
          ...circuitBreaker(backend),
        },
        options,
      ),
    ]),
  );
  const pooled = pools.map(
    ({ backendId, deployment, location, members }) =>
      new apimanagement.Backend(
        `${name}-${backendId}`,
        {
          ...under,
          backendId,
          type: apimanagement.BackendType.Pool,
          description: `${deployment} for the gateway in ${location}`,
          pool: { services: members.map(({ id, priority, weight }) => ({ id, priority, weight })) },
        },
        { ...options, dependsOn: members.flatMap((member) => single.get(member.backendId) ?? []) },
      ),
  );
  return [...single.values(), ...pooled];
}

function circuitBreaker({ breaker }: BackendPlan) {
  if (breaker === undefined) return {};
  const { failureCondition, ...rule } = breaker;
  const { statusCodeRanges, errorReasons } = failureCondition;
  return {
    circuitBreaker: {
      rules: [
        {
          ...rule,
          failureCondition: {
            ...failureCondition,
            statusCodeRanges: [...statusCodeRanges],
            errorReasons: [...errorReasons],
          },
        },
      ],
    },
  };
}
