import { buffer } from "node:stream/consumers";

/** The name that stands for it on the command line. */
export const standardInput = "-";

let read: Promise<Buffer> | undefined;

/** All of standard input; it can be read once only, so that it is kept. */
export function readStandardInput(): Promise<Buffer> {
  read ??= buffer(process.stdin);
  return read;
}
