import * as pulumi from "@pulumi/pulumi";

import * as components from "../../components";
import { plainArgs } from "../../components/plain-args";
import { FoundationError } from "../../terms/finding";
import { declare } from "./support/declared";

const mistakes = (args: object, open: readonly never[] = []) => {
  try {
    plainArgs("hub", args, open);
    return [];
  } catch (error) {
    if (!(error instanceof FoundationError)) throw error;
    return error.findings.map(({ path }) => path);
  }
};

it("takes plain arguments as they are", () => {
  const args = { subscriptionId: "a", tags: { a: "b" }, list: ["x", { y: 1 }], left: undefined, none: null };
  expect(plainArgs("hub", args)).toBe(args);
});

it("names every Output, promise and resource, however deep", () => {
  expect(
    mistakes({
      subscriptionId: pulumi.output("a"),
      list: ["x", { y: pulumi.output(1) }],
      promised: Promise.resolve("b"),
      fine: "c",
    }),
  ).toEqual(["hub.subscriptionId", "hub.list[1].y", "hub.promised"]);
});

it("leaves alone what may be an Output", () => {
  const args = { principalId: pulumi.output("a"), scope: "b" };
  expect(plainArgs("rights", args, ["principalId"])).toBe(args);
});

const classes = Object.entries<unknown>(components).flatMap(([name, value]) =>
  typeof value === "function" ? [[name, value] as const] : [],
);

it.each(classes)("%s looks at all of its arguments before it plans", async (_name, component) => {
  const said: string[] = [];
  await declare((opts) => {
    try {
      Reflect.construct(component, ["mine", { anything: pulumi.output("later") }, opts]);
    } catch (error) {
      said.push(String(error));
    }
  });
  expect(said.join()).toContain("mine.anything: got");
});
