import type { PlanSessionView } from "@/lib/domain/project-view";

/** How many task rows the server draws: more than any screen shows before it is scrolled. */
const ROWS_AT_ONCE = 60;

/**
 * The open sessions whose tasks the server draws. The rest is drawn in the browser right after, from the same data: a
 * thousand rows would double what is sent and most of what it costs to make it.
 */
export function drawnAtOnce(sessions: readonly PlanSessionView[], openIds: ReadonlySet<string>): ReadonlySet<string> {
  const drawn = new Set<string>();
  let rows = 0;
  for (const { id, total } of sessions) {
    if (!openIds.has(id)) continue;
    if (rows >= ROWS_AT_ONCE) break;
    drawn.add(id);
    rows += total;
  }
  return drawn;
}
