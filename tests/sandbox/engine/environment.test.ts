import { engineEnvironment } from "../../../sandbox/engine/environment";
import { sandboxLayout } from "../../../sandbox/engine/layout";

const layout = sandboxLayout("/project", "/project/.sandbox");
const sandbox = { layout, pulumi: "/project/.sandbox/bin/pulumi", passphrase: "secret" };

it("leads nowhere near the user's own Pulumi and Azure", () => {
  const ofTheUser = {
    PULUMI_ACCESS_TOKEN: "t",
    PULUMI_BACKEND_URL: "https://app.pulumi.com",
    PULUMI_CONFIG_PASSPHRASE_FILE: "/home/me/passphrase",
    ARM_CLIENT_SECRET: "s",
    AZURE_CLIENT_ID: "c",
    azure_tenant_id: "t",
  };
  const env = engineEnvironment(sandbox, "/workspace", { ...ofTheUser, HOME: "/home/me", PATH: "/usr/bin" });
  expect(env).toMatchObject({
    HOME: "/home/me",
    PULUMI_HOME: "/project/.sandbox/home",
    PULUMI_BACKEND_URL: "file:///project/.sandbox/state",
    PULUMI_CONFIG_PASSPHRASE: "secret",
    AZURE_AI_FOUNDATION_SANDBOX: "/project/.sandbox/azure",
    AZURE_AI_FOUNDATION_STACK_FOLDER: "/workspace",
  });
  for (const name of Object.keys(ofTheUser).filter((name) => name !== "PULUMI_BACKEND_URL")) {
    expect(env).not.toHaveProperty(name);
  }
});

it("finds our CLI first, then our Node, then what the user has", () => {
  const { PATH = "" } = engineEnvironment(sandbox, "/workspace", { PATH: "/usr/bin" });
  expect(PATH.split(":")).toEqual(["/project/.sandbox/bin", expect.stringMatching(/./), "/usr/bin"]);
});
