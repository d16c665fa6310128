"use client";
import { openPicker } from "@/components/frame/panel-store";
import { SESSION_ROLE_LABELS, SESSION_ROLE_NOUNS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";

interface OpenSocketProps {
  sessionId: string;
  sessionRole: SessionRole;
  /** How many are open. */
  count?: number;
  /** Nothing is missing: one more can still be called. */
  isMore?: boolean;
  isReadOnly?: boolean;
}

const SOCKET =
  "inline-flex h-7 items-center gap-1.5 rounded-control border border-control border-dashed bg-background px-2.5 touch:h-11";

/** The patch-bay gap: an empty socket that wants somebody plugged in. */
export function OpenSocket({ sessionId, sessionRole, count = 1, isMore, isReadOnly }: OpenSocketProps) {
  const role = SESSION_ROLE_LABELS[sessionRole].toLowerCase();
  if (isReadOnly) return <span className={`${SOCKET} text-muted`}>{count > 1 ? `${count} open` : "open"}</span>;
  if (isMore) {
    return (
      <button
        type="button"
        aria-label={`Add another ${role}`}
        onClick={() => openPicker({ sessionId, sessionRole })}
        className="h-6 rounded-control px-1.5 text-muted text-small hover:bg-panel hover:text-ink touch:h-10 print:hidden"
      >
        + add
      </button>
    );
  }
  return (
    <button
      type="button"
      onClick={() => openPicker({ sessionId, sessionRole })}
      className={`${SOCKET} text-ink hover:border-ink hover:bg-raised`}
    >
      + open
      <span className="text-muted">
        {count > 1 ? `${count} ${role}s needed` : `assign ${SESSION_ROLE_NOUNS[sessionRole]}`}
      </span>
    </button>
  );
}
