import { machineFailure, SetUpFailure } from "./set-up-failure";

/** What went wrong in a build of the CLI, by what Go wrote to its error stream. */
export function buildFailure(stderr: string, wantedGo: string): SetUpFailure {
  const known = machineFailure(stderr);
  if (known !== undefined) return known;
  if (/requires go >= |toolchain not available|invalid go version/.test(stderr)) return goTooOld(wantedGo);
  if (/dial tcp|no such host|i\/o timeout|connection refused|TLS handshake|403 Forbidden|502|503/i.test(stderr)) {
    return new SetUpFailure(
      `Go cannot fetch the modules of Pulumi: ${lastLine(stderr)}`,
      "connect to a network that reaches the Go module proxy, or set GOPROXY to one that is reachable",
    );
  }
  if (/signal: killed|out of memory|cannot allocate memory/i.test(stderr)) {
    return new SetUpFailure("the build of Pulumi ran out of memory", "give it 2 GB of free memory");
  }
  return new SetUpFailure(`the build of Pulumi failed: ${lastLine(stderr)}`, "install the official CLI instead");
}

/** Said both when we look at Go and when Go looks at the module. */
export function goTooOld(wanted: string): SetUpFailure {
  return new SetUpFailure(
    "the Go on this machine is too old to build Pulumi",
    `install Go ${wanted} or newer (https://go.dev/dl)`,
  );
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
