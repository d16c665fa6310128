import type { CellFlag, CoverageCell, CoverageSession } from "@/lib/domain/coverage-view";
import { FLAG_KIND_LABELS } from "@/lib/domain/flag-words";
import type { OpenNeed } from "@/lib/domain/next-opening";
import { answerWord, countedRole, SESSION_ROLE_LABELS } from "@/lib/domain/role-words";

function flagWords({ kind, level, status }: CellFlag): string {
  const words = FLAG_KIND_LABELS[kind].toLowerCase();
  return `${words}${level === null ? "" : `, level ${level}`}${status === "ACKNOWLEDGED" ? ", acknowledged" : ""}`;
}

/** "engineer confirmed, producer not told yet; both roles, level 4": a cell in words. */
export function cellWords({ marks, isDual, flags }: CoverageCell): string {
  const calls = marks.map(({ sessionRole, answer, isAssistant }) => {
    const role = SESSION_ROLE_LABELS[sessionRole].toLowerCase();
    return `${isAssistant ? "assistant " : ""}${role} ${answerWord(answer)}`;
  });
  const isSaid = flags.some((flag) => flag.kind === "DUAL_ROLE");
  return [calls.join(", "), ...(isDual && !isSaid ? ["both roles"] : []), ...flags.map(flagWords)].join("; ");
}

/** "Open: 1 engineer, 2 producers", or "Nothing open". */
export function openWords(open: readonly OpenNeed[]): string {
  if (open.length === 0) return "Nothing open";
  return `Open: ${open.map(({ missing, sessionRole }) => countedRole(missing, sessionRole)).join(", ")}`;
}

/** "Tracking, Mon 23 Nov 10:00–18:00, Night Bus, 2 of 3 filled"; the zone behind the times where it is not the studio's. */
export function sessionWords({ title, date, times, zone, projectTitle, fill, flags }: CoverageSession): string {
  const filled = `${fill.filled} of ${fill.needed} filled`;
  const when = `${date} ${times}`.trim();
  return [
    `${title}, ${when}${zone === null ? "" : ` ${zone} time`}`,
    projectTitle,
    filled,
    ...flags.map(flagWords),
  ].join(", ");
}
