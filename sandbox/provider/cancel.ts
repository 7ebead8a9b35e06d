import { Empty } from "google-protobuf/google/protobuf/empty_pb";

import type { ProviderPackage } from "./calls";

/** The engine is done with this process, or the user has interrupted it. */
export function cancel(provider: ProviderPackage): Empty {
  provider.cancel();
  return new Empty();
}
