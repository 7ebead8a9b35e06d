import { CheckFailure, CheckRequest, CheckResponse } from "@pulumi/pulumi/proto/provider_pb";

import type { CheckCall, ProviderPackage } from "./calls";
import { subjectOf } from "./subject";
import { fromWire, toWire } from "./wire";

const { Mode } = CheckRequest.AutonamingOptions;

/** Fills in what azure-native fills in, and reports everything that is wrong with one body at once. */
export async function check(provider: ProviderPackage, request: CheckRequest): Promise<CheckResponse> {
  const { inputs, failures } = await provider.check({
    ...subjectOf(request.getUrn(), request.getType(), request.getName()),
    olds: fromWire(request.getOlds()),
    news: fromWire(request.getNews()),
    randomSeed: request.getRandomseed() as Uint8Array,
    ...autonamingOf(request),
  });
  return new CheckResponse()
    .setInputs(toWire(inputs))
    .setFailuresList(
      failures.map(({ property, reason }) => new CheckFailure().setProperty(property).setReason(reason)),
    );
}

function autonamingOf(request: CheckRequest): Pick<CheckCall, "autonaming"> {
  const options = request.getAutonaming();
  if (options === undefined) return {};
  const modes = { [Mode.PROPOSE]: "propose", [Mode.ENFORCE]: "enforce", [Mode.DISABLE]: "disable" } as const;
  return { autonaming: { mode: modes[options.getMode()], proposedName: options.getProposedName() } };
}
