import { servicePolicy } from "../../../../../components/regional-ai/plan/gateway/policy/documents";
import { planOf } from "../support/example";
import { type Read, readPolicy } from "../support/read-policy";

const sections = ["inbound", "backend", "outbound", "on-error"];
const documents: [string, string][] = [
  ["the API", planOf().api.policy],
  ["the service", servicePolicy()],
];

function all(element: Read): readonly Read[] {
  return [element, ...element.children.flatMap(all)];
}

describe.each(documents)("the policy of %s", (_of, xml) => {
  it("is well-formed, with the four sections in order", () => {
    const root = readPolicy(xml);
    expect([root.name, ...root.children.map(({ name }) => name)]).toEqual(["policies", ...sections]);
  });

  it("has one statement in its backend section, as Azure asks", () => {
    expect(readPolicy(xml).children[1]?.children).toHaveLength(1);
  });

  it("takes nothing from above and names no secret", () => {
    expect(all(readPolicy(xml)).map(({ name }) => name)).not.toContain("base");
    expect(xml).not.toContain("{{");
  });
});

it("of the service answers 404 before anything else", () => {
  const [inbound] = readPolicy(servicePolicy()).children;
  expect(inbound?.children.map(({ name }) => name)).toEqual(["return-response"]);
  expect(inbound?.children[0]?.children[0]?.attributes["code"]).toBe("404");
});

it("of the API keeps what it sends for another try, and nothing of what comes back", () => {
  const forwards = all(readPolicy(planOf().api.policy)).filter(({ name }) => name === "forward-request");
  expect(forwards.map(({ attributes }) => attributes)).toEqual([
    { timeout: "240", "buffer-request-body": "true", "buffer-response": "false" },
  ]);
});

it("of the API names backends that the plan has", () => {
  const plan = planOf();
  const ids = [...plan.backends, ...plan.pools].map(({ backendId }) => backendId);
  const named = all(readPolicy(plan.api.policy))
    .filter(({ name }) => name === "set-backend-service")
    .map(({ attributes }) => attributes["backend-id"] ?? "")
    .filter((id) => !id.startsWith("@"));
  expect(new Set(named)).toEqual(new Set(plan.pools.map(({ backendId }) => backendId)));
  expect(named.every((id) => ids.includes(id))).toBe(true);
});
