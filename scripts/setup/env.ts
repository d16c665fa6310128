import { type Env, env } from "@/lib/env";
import { Fault } from "./fault.mjs";

/** The settings of a command. What is wrong with them is for the person at the keyboard to mend. */
export function commandEnv(): Env {
  try {
    return env();
  } catch (error) {
    throw new Fault(error instanceof Error ? error.message : String(error));
  }
}
