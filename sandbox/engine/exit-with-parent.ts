/** Often enough that nothing lingers, seldom enough to cost nothing. */
const everyMilliseconds = 500;

/**
 * Ends this process when the one that started it is gone.
 *
 * The engine says good-bye to a plugin only when it ends in good order. When it is killed, or its output is a closed
 * pipe (`preview | head`), nobody tells the plugin; but the operating system then gives it another parent.
 *
 * @param lastWords what has to happen first, synchronously, such as killing one's own children.
 */
export function exitWithParent(lastWords: () => void = () => undefined): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    lastWords();
    process.exit(1);
  }, everyMilliseconds).unref();
}
