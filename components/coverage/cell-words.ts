import type { CallMark, CoverageCell, CoverageSession, OpenNeed } from "@/lib/domain/coverage-view";
import { FLAG_KIND_LABELS } from "@/lib/domain/flag-words";
import { countedRole, SESSION_ROLE_LABELS } from "@/lib/domain/role-words";

const STATE_WORDS: Record<CallMark["state"], string> = {
  confirmed: "confirmed",
  asked: "pending",
  declined: "declined",
};

/** "engineer confirmed, producer pending; both roles, level 4": a cell in words. */
export function cellWords({ marks, isDual, flags }: CoverageCell): string {
  const calls = marks.map(({ sessionRole, state, isAssistant }) => {
    const role = SESSION_ROLE_LABELS[sessionRole].toLowerCase();
    return `${isAssistant ? "assistant " : ""}${role} ${STATE_WORDS[state]}`;
  });
  const found = flags.map(({ kind, level, status }) => {
    const words = FLAG_KIND_LABELS[kind].toLowerCase();
    return `${words}${level === null ? "" : `, level ${level}`}${status === "ACKNOWLEDGED" ? ", acknowledged" : ""}`;
  });
  const isSaid = flags.some((flag) => flag.kind === "DUAL_ROLE");
  return [calls.join(", "), ...(isDual && !isSaid ? ["both roles"] : []), ...found].join("; ");
}

/** "Open: 1 engineer, 2 producers", or "Nothing open". */
export function openWords(open: readonly OpenNeed[]): string {
  if (open.length === 0) return "Nothing open";
  return `Open: ${open.map(({ missing, sessionRole }) => countedRole(missing, sessionRole)).join(", ")}`;
}

/** "Tracking, Mon 23 Nov 10:00–18:00, Night Bus, 2 of 3 filled". */
export function sessionWords({ title, date, times, projectTitle, fill }: CoverageSession): string {
  return `${title}, ${date} ${times}, ${projectTitle}, ${fill.filled} of ${fill.needed} filled`;
}
