/** The store cannot be used as it is. The message names the file, what is wrong with it, and the mend. */
export class SandboxStoreError extends Error {
  override readonly name = "SandboxStoreError";

  constructor(file: string, got: string, fix: string) {
    super(`${file}: ${got}\n  fix: ${fix}`);
  }
}
