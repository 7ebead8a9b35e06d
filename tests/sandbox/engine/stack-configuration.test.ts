import { parse } from "yaml";

import { sandboxConfiguration } from "../../../sandbox/engine/stack-configuration";

const source = `secretsprovider: azurekeyvault://vault/keys/key
encryptedkey: abc
encryptionsalt: v1:of-the-user
environment: [production]
config:
  foundation:workload: { name: playground, environment: dev }
  foundation:regions: [swedencentral] # the first is primary
  foundation:token: { secure: v1:xyz }
  foundation:deep: { inside: { secure: v1:uvw }, beside: 1 }
`;

it("keeps what the user wrote, comments too", () => {
  const copy = sandboxConfiguration(source, undefined);
  expect(copy).toContain("# the first is primary");
  expect(parse(copy)).toMatchObject({ config: { "foundation:workload": { name: "playground", environment: "dev" } } });
});

it("drops what binds the file to the user's own backend", () => {
  expect(Object.keys(parse(sandboxConfiguration(source, undefined)) as object)).toEqual(["config"]);
});

it("keeps the salt of the last copy, with which the sandbox's state is encrypted", () => {
  const copy = sandboxConfiguration(source, "encryptionsalt: v1:of-the-sandbox\nconfig: {}\n");
  expect(parse(copy)).toMatchObject({ encryptionsalt: "v1:of-the-sandbox" });
});

it("replaces values that only the user's key opens, at any depth", () => {
  const { config } = parse(sandboxConfiguration(source, undefined)) as { config: Record<string, unknown> };
  expect(config["foundation:token"]).toBe("not-readable-on-the-sandbox");
  expect(config["foundation:deep"]).toEqual({ inside: "not-readable-on-the-sandbox", beside: 1 });
});

it.each([
  ["a whole key", { "foundation:regions": ["francecentral"] }, { "foundation:regions": ["francecentral"] }],
  ["a key inside", { "foundation:workload.name": "chat" }, { "foundation:workload": { name: "chat" } }],
  ["a key inside a word", { "foundation:regions.first": "x" }, { "foundation:regions": { first: "x" } }],
  ["an entry of a list", { "foundation:regions.0": "x" }, { "foundation:regions": ["x"] }],
  ["a key that is new", { "foundation:search.sku": "basic" }, { "foundation:search": { sku: "basic" } }],
])("sets %s", (_case, overrides, expected) => {
  expect(parse(sandboxConfiguration(source, undefined, overrides))).toMatchObject({ config: expected });
});

it("takes a key away", () => {
  const copy = parse(sandboxConfiguration(source, undefined, { "foundation:workload.name": undefined })) as {
    config: Record<string, unknown>;
  };
  expect(copy.config["foundation:workload"]).toEqual({ environment: "dev" });
});

it("writes the same text twice", () => {
  const once = sandboxConfiguration(source, undefined);
  expect(sandboxConfiguration(source, once)).toBe(once);
});
