import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

import { RunResponse } from "@pulumi/pulumi/proto/language_pb";
import type { RunRequest } from "@pulumi/pulumi/proto/language_pb";

import { startNode } from "./children";
import { pulumiEntry } from "./pulumi-entry";

/** With this code the SDK says that it has told the user everything already. */
const alreadyReported = 32;

/** Runs a Pulumi program to its end and says how it ended. */
export async function runProgram(request: RunRequest, engineAddress: string): Promise<RunResponse> {
  const { programDirectory, options } = programOf(request);
  const entry = pulumiEntry("run", programDirectory);
  const child = startNode([...nodeArguments(options), entry, ...programArguments(request, engineAddress)], {
    cwd: request.getPwd() === "" ? programDirectory : request.getPwd(),
    env: { ...process.env, ...programEnvironment(request, options) },
    // The engine reads what this host prints, so the program may print there directly.
    stdio: ["ignore", "inherit", "inherit"],
  });

  return new Promise((resolve) => {
    child.once("error", (error) => {
      resolve(new RunResponse().setError(`the program could not be started: ${error.message}`));
    });
    child.once("close", (code, signal) => {
      const response = new RunResponse();
      if (code === alreadyReported) response.setBail(true);
      else if (code === null) response.setError(`the program was ended by ${String(signal)}`);
      else if (code !== 0) response.setError(`the program ended with exit code ${code}`);
      resolve(response);
    });
  });
}

/** Every flag that the SDK's runner knows and the engine has a value for. */
function programArguments(request: RunRequest, engineAddress: string): string[] {
  const { entryPoint, rootDirectory } = programOf(request);
  return [
    `--monitor=${request.getMonitorAddress()}`,
    `--engine=${engineAddress}`,
    `--organization=${request.getOrganization()}`,
    `--project=${request.getProject()}`,
    `--root-directory=${rootDirectory}`,
    `--stack=${request.getStack()}`,
    `--pwd=${request.getPwd()}`,
    ...(request.getDryrun() ? ["--dry-run"] : []),
    `--parallel=${request.getParallel()}`,
    entryPoint,
    ...request.getArgsList(),
  ];
}

function programEnvironment(request: RunRequest, options: Record<string, JavaScriptValue>): NodeJS.ProcessEnv {
  const { tsconfig } = options;
  return {
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toObject())),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    PULUMI_NODEJS_TYPESCRIPT: options["typescript"] === false ? "false" : "true",
    ...(typeof tsconfig === "string" ? { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig } : {}),
  };
}

/** The option `nodeargs` of Pulumi.yaml: arguments divided by blanks. */
function nodeArguments(options: Record<string, JavaScriptValue>): string[] {
  const { nodeargs } = options;
  return typeof nodeargs === "string" ? nodeargs.split(/\s+/).filter((argument) => argument !== "") : [];
}

function programOf(request: RunRequest): {
  rootDirectory: string;
  programDirectory: string;
  entryPoint: string;
  options: Record<string, JavaScriptValue>;
} {
  const info = request.getInfo();
  return {
    rootDirectory: info?.getRootDirectory() ?? request.getPwd(),
    programDirectory: info?.getProgramDirectory() ?? request.getPwd(),
    entryPoint: info?.getEntryPoint() ?? ".",
    options: info?.getOptions()?.toJavaScript() ?? {},
  };
}
