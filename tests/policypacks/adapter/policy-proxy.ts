interface Proxy {
  unknownCheckingProxy(props: Record<string, unknown>): Record<string, unknown>;
  unknownObjectValue: string;
  unknownStringValue: string;
}

/** The SDK's own, which it leaves out of its types: an object that throws where it is read at an unknown. */
const proxy = jest.requireActual<Proxy>("@pulumi/policy/proxy");

export const { unknownObjectValue, unknownStringValue } = proxy;

/** Inputs as a policy is given them. */
export function asGiven(props: Record<string, unknown>): Record<string, unknown> {
  return proxy.unknownCheckingProxy(props);
}
