/** Where a command writes. A test brings its own, and so no command touches the process. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
}
