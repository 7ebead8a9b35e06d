import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { ServiceError } from "@grpc/grpc-js";
import { credentials } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import {
  CheckRequest,
  ConfigureRequest,
  CreateRequest,
  DiffRequest,
  DiffResponse,
  ProviderHandshakeRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";

import { toWire } from "../../../sandbox/provider/wire";
import { processAlive } from "../../../sandbox/store/process-alive";
import { endOf, startModule, startScript } from "../child-process";
import { groupId, subscriptionId } from "../store/documents";
import { temporaryFolder } from "../store/temporary-folder";

const main = "sandbox/provider/main";
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

interface Provider {
  readonly client: ResourceProviderClient;
  readonly child: ChildProcess;
  readonly folder: string;
}

/** The provider process as the engine starts it. */
async function start(name = "azure-native"): Promise<Provider> {
  const folder = join(temporaryFolder(), "azure");
  const child = startModule(main, [name, "127.0.0.1:1"], { AZURE_AI_FOUNDATION_SANDBOX: folder });
  started.push(child);
  const port = await firstLine(child);
  return { client: new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure()), child, folder };
}

/** What the process prints first; fails when it ends without a word. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = "";
    child.stderr?.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    child.stdout?.once("data", (chunk: Buffer) => {
      resolve(chunk.toString().trim());
    });
    child.once("close", () => {
      reject(new Error(`ended without a word: ${complaints}`));
    });
  });
}

/** One call, as a promise. */
function ask<Response>(
  call: (answer: (error: ServiceError | null, response: Response) => void) => unknown,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    call((error, response) => {
      if (error === null) resolve(response);
      else reject(error);
    });
  });
}

const urn = "urn:pulumi:dev::p::a:b:C$azure-native:resources:ResourceGroup::x";
const group = { resourceGroupName: "rg", location: "swedencentral" };

describe("the provider process", () => {
  let provider: Provider;
  beforeAll(async () => {
    provider = await start();
  });

  it("announces secrets and preview, and the version of the SDK", async () => {
    const { client } = provider;
    const handshake = await ask((answer) => client.handshake(new ProviderHandshakeRequest(), answer as never));
    expect(handshake).toBeDefined();
    const configure = new ConfigureRequest().setArgs(toWire({ subscriptionId }));
    const announced = await ask<{ toObject(): object }>((answer) => client.configure(configure, answer as never));
    expect(announced.toObject()).toMatchObject({ acceptsecrets: true, supportspreview: true, acceptoutputs: false });
    const info = await ask<{ getVersion(): string }>((answer) => client.getPluginInfo(new Empty(), answer as never));
    expect(info.getVersion()).toMatch(/^3\.\d+\.\d+/);
  });

  it("serves a resource from Check to Create and Diff", async () => {
    const { client } = provider;
    const check = await ask<{ getInputs(): never; getFailuresList(): unknown[] }>((answer) =>
      client.check(new CheckRequest().setUrn(urn).setNews(toWire(group)), answer as never),
    );
    expect(check.getFailuresList()).toEqual([]);
    const created = await ask<{ getId(): string; getProperties(): never }>((answer) =>
      client.create(new CreateRequest().setUrn(urn).setProperties(check.getInputs()), answer as never),
    );
    expect(created.getId()).toBe(groupId);

    const request = new DiffRequest().setUrn(urn).setId(groupId).setOlds(created.getProperties());
    request.setOldInputs(check.getInputs()).setNews(toWire({ ...group, location: "francecentral" }));
    const diff = await ask<DiffResponse>((answer) => client.diff(request, answer as never));
    expect(diff.toObject()).toMatchObject({
      changes: DiffResponse.DiffChanges.DIFF_SOME,
      replacesList: ["location"],
      deletebeforereplace: true,
      hasdetaileddiff: true,
    });
  });

  it("answers a refusal in its own words, and what it does not offer as not offered", async () => {
    const { client } = provider;
    const request = new CheckRequest().setUrn(urn.replace("ResourceGroup", "Nothing"));
    await expect(ask((answer) => client.check(request, answer as never))).rejects.toThrow(
      "UNKNOWN: Resource type azure-native:resources:Nothing not found",
    );
    await expect(ask((answer) => client.construct({} as never, answer as never))).rejects.toBeDefined();
  });

  it("ends with Cancel, and leaves no journal and no preview", async () => {
    const { client, child, folder } = provider;
    const ended = once(child, "close");
    await ask((answer) => client.cancel(new Empty(), answer as never));
    client.close();
    expect((await ended)[0]).toBe(0);
    expect(readdirSync(join(folder, "journal"))).toEqual([]);
  });
});

it.each(["SIGINT", "SIGTERM"] as const)("ends with %s", async (signal) => {
  const { child, client } = await start("random");
  client.close();
  const ended = once(child, "close");
  child.kill(signal);
  expect((await ended)[0]).toBe(0);
});

it("ends when whoever started it is gone", async () => {
  const folder = join(temporaryFolder(), "azure");
  const parent = startScript(
    `const { spawn } = require("node:child_process");
     const [hook, main, folder] = process.argv.slice(1);
     const child = spawn(process.execPath, ["-r", hook, main, "azure-native", "127.0.0.1:1"],
       { env: { ...process.env, AZURE_AI_FOUNDATION_SANDBOX: folder }, stdio: ["ignore", "pipe", "ignore"] });
     child.stdout.once("data", () => console.log(child.pid));
     setInterval(() => {}, 1000);`,
    join(__dirname, "../typescript-hook.js"),
    join(__dirname, "../../../sandbox/provider/main.ts"),
    folder,
  );
  const pid = Number(await firstLine(parent));
  parent.kill("SIGKILL");
  const deadline = Date.now() + 5_000;
  while (processAlive(pid) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(processAlive(pid)).toBe(false);
});

it.each([
  [["azure-native"], { AZURE_AI_FOUNDATION_SANDBOX: "" }, "AZURE_AI_FOUNDATION_SANDBOX is not set"],
  [["aws"], {}, 'the sandbox has no provider "aws"'],
])("says what is wrong instead of serving: %j", async (args, env, reason) => {
  await expect(endOf(startModule(main, args, env))).rejects.toThrow(reason);
});
