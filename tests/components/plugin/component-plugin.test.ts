import * as pulumi from "@pulumi/pulumi";

import { ComponentPlugin } from "../../../components/plugin/component-plugin";

const token = "azure-ai-foundation:index:Thing";
const schema = JSON.stringify({
  version: "1.2.3",
  resources: { [token]: { properties: { thingId: {} } } },
});

class Thing {
  readonly urn = "urn:thing";
  readonly thingId: string;
  readonly own = "nobody's business";

  constructor(name: string, args: { place: string }) {
    if (args.place === "nowhere") throw new Error(`${name}.place: got "nowhere"`);
    this.thingId = `${args.place}/${name}`;
  }
}

describe("the plugin of the components", () => {
  const plugin = new ComponentPlugin(schema, { Thing, Words: { yes: "yes" } });
  const made = (type: string, args: pulumi.Inputs) => plugin.construct("one", type, args, {});

  it("has the version of its schema", () => {
    expect(plugin.version).toBe("1.2.3");
  });

  it("makes a component by its token and answers its outputs alone", async () => {
    expect(await made(token, { place: "here" })).toEqual({ urn: "urn:thing", state: { thingId: "here/one" } });
  });

  it("passes on what a component refuses", async () => {
    await expect(made(token, { place: "nowhere" })).rejects.toThrow('one.place: got "nowhere"');
  });

  it.each(["azure-ai-foundation:index:Other", "azure-ai-foundation:index:Words"])("has no %s", async (type) => {
    await expect(made(type, {})).rejects.toThrow(`has no component ${type}`);
  });
});
