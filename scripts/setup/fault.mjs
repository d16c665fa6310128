/** Something the person at the keyboard can mend: shown as its one sentence, without a stack trace. */
export class Fault extends Error {}

/**
 * Runs a command. A Fault ends it with its sentence and exit code 1; anything else is a bug and keeps its trace.
 *
 * @param {() => Promise<void>} command
 * @param {(sentence: string) => void} [tell] where the sentence of a Fault goes
 */
export async function runCommand(command, tell = console.error) {
  try {
    await command();
  } catch (error) {
    if (error instanceof Fault) tell(error.message);
    else console.error(error);
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
