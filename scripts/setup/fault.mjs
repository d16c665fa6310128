/** Something the person at the keyboard can mend: shown as its one sentence, without a stack trace. */
export class Fault extends Error {}

/**
 * Runs a command. A Fault ends it with its sentence and exit code 1; anything else is a bug and keeps its trace.
 *
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Fault ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined} the code of a system error, such as "EACCES"
 */
export function errorCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
