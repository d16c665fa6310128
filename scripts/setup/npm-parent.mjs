/** How often it is asked whether npm is still there. */
const INTERVAL_MS = 1000;

/**
 * Tells this process to stop once npm, which started it, is gone: npm hands a SIGTERM to the shell between the two, and
 * that shell ends without handing it on. Whatever was started without npm may outlive the shell it was typed in.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    // Not SIGTERM: npm may have handed that on, and a second one means at once.
    process.kill(process.pid, "SIGHUP");
  }, INTERVAL_MS);
  watch.unref();
}
