import "server-only";
import type { SessionView } from "@/lib/domain/plan";
import { minutesOf, windowOf } from "@/lib/domain/window";

/** A session of four hours where neither times nor blocks say how long it is. */
const UNSAID_MINUTES = 240;

/** How long a session is, in real minutes: by its times, else by its blocks. */
export function sessionMinutes(session: SessionView): number {
  const window = windowOf(session);
  if (window !== null) return minutesOf(window);
  return session.blocks.reduce((sum, block) => sum + block.minutes, 0) || UNSAID_MINUTES;
}
