import { z } from "zod";

import { key } from "./schema-key";
import { consumerName } from "../../components/regional-ai/plan/gateway/consumer-name";
import { GatewaySku } from "../../components/regional-ai/plan/gateway/gateway-sku";
import { mostGatewayUnits } from "../../components/regional-ai/plan/gateway/gateway-tiers";

/** `foundation:gateway`: API Management in front of the models of an internet-facing workload. */
export const gateway = key(
  z.strictObject({
    sku: key(z.enum(GatewaySku), "Developer (no SLA, one region; not in production) or Premium", "Premium").optional(),
    units: key(z.int().min(1).max(mostGatewayUnits), `1 to ${mostGatewayUnits} units a region`, "1").optional(),
    publisherEmail: key(
      z.email(),
      "the mailbox that Azure writes to about the gateway; absent: workload.owner, where that is one",
      "ai-platform@contoso.example",
    ).optional(),
    publisherName: key(
      z.string().min(1).max(100),
      "who runs the gateway; absent: workload.owner",
      "AI platform",
    ).optional(),
    audience: key(
      z.string().min(1),
      "the audience of the tokens that callers bring; absent: that of Azure AI services, which their SDKs ask for",
      "https://cognitiveservices.azure.com",
    ).optional(),
  }),
  "a map of sku, units, publisherEmail, publisherName and audience, each optional",
  "{ sku: Premium }",
);

const consumer = key(
  z.strictObject({
    appId: key(
      z.guid(),
      "the application (client) id of an Entra application or managed identity, a GUID",
      "44444444-4444-4444-4444-444444444444",
    ),
    models: key(
      z.array(key(z.string().min(1), "the name of a deployment under models", "chat")).min(1),
      "deployment names of models; absent: all",
      "[chat]",
    ).optional(),
    tokensPerMinute: key(
      z.int().min(1000).multipleOf(1000),
      "tokens a minute of each of these deployments, in steps of 1000; absent: no limit of its own",
      "150000",
    ).optional(),
  }),
  "a map of appId and, where wanted, models and tokensPerMinute",
  "{ appId: 44444444-4444-4444-4444-444444444444, models: [chat] }",
);

/** `foundation:consumers`: who may call the gateway. */
export const consumers = key(
  z.record(
    key(z.string().regex(consumerName.pattern), `the consumer's name: ${consumerName.inWords}`, "claims-web"),
    consumer,
  ),
  "a map of consumers by name",
  "{ claims-web: { appId: 44444444-4444-4444-4444-444444444444, models: [chat] } }",
);
