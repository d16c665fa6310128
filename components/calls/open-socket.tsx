"use client";
import { openPicker } from "@/components/frame/panel-store";
import type { OpenNeed } from "@/lib/domain/next-opening";
import { SESSION_ROLE_LABELS, SESSION_ROLE_NOUNS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";

interface OpenSocketProps {
  sessionId: string;
  need: OpenNeed;
  isReadOnly?: boolean;
}

const SOCKET =
  "inline-flex h-7 items-center gap-1.5 rounded-control border border-control border-dashed bg-background px-2.5 touch:h-11";

/** The patch-bay gap: an empty socket that wants somebody plugged in. */
export function OpenSocket({ sessionId, need, isReadOnly }: OpenSocketProps) {
  const { sessionRole, taskId, missing } = need;
  if (isReadOnly) return <span className={`${SOCKET} text-muted`}>{missing > 1 ? `${missing} open` : "open"}</span>;
  const role = SESSION_ROLE_LABELS[sessionRole].toLowerCase();
  return (
    <button
      type="button"
      onClick={() => openPicker({ sessionId, sessionRole, taskId })}
      className={`${SOCKET} text-ink hover:border-ink hover:bg-raised`}
    >
      + open
      <span className="text-muted">
        {missing > 1 ? `${missing} ${role}s needed` : `assign ${SESSION_ROLE_NOUNS[sessionRole]}`}
      </span>
    </button>
  );
}

/** Nothing is missing in the role: one more can still be called. */
export function AddAnother({ sessionId, sessionRole }: { sessionId: string; sessionRole: SessionRole }) {
  return (
    <button
      type="button"
      aria-label={`Add another ${SESSION_ROLE_LABELS[sessionRole].toLowerCase()}`}
      onClick={() => openPicker({ sessionId, sessionRole })}
      className="h-6 rounded-control px-1.5 text-muted text-small hover:bg-panel hover:text-ink touch:h-10 print:hidden"
    >
      + add
    </button>
  );
}
