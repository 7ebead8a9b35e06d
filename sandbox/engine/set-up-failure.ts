/** Something that set-up needs is not to be had. Carries what happened and the mend, each as a sentence for the user. */
export class SetUpFailure extends Error {
  override readonly name = "SetUpFailure";

  constructor(
    readonly problem: string,
    readonly mend: string,
  ) {
    super(`${problem}\n  fix: ${mend}`);
  }
}

/** The sentence for the failures of the machine that can strike anywhere; `undefined` for any other. */
export function machineFailure(text: string): SetUpFailure | undefined {
  if (/ENOSPC|no space left on device/i.test(text)) {
    return new SetUpFailure(
      "the disk is full",
      "free some space (building Pulumi from source takes about 4 GB, mostly Go's own caches), then run the command again",
    );
  }
  if (/EACCES|EROFS|permission denied|read-only file system/i.test(text)) {
    return new SetUpFailure(
      `a file could not be written: ${text.trim().split("\n").at(-1) ?? ""}`,
      "make the project folder writable, or set AZURE_AI_FOUNDATION_CACHE to a folder that is",
    );
  }
  if (/ENOTDIR|EEXIST|EISDIR/.test(text)) {
    return new SetUpFailure(
      `something else stands where a file or folder has to be: ${text.trim().split("\n").at(-1) ?? ""}`,
      "move it away, then run the command again",
    );
  }
  return undefined;
}
