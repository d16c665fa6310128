import { RoleGlyph } from "@/components/calls/role-glyph";
import { Glyph } from "@/components/ui/glyph";
import type { CallMark, CellFlag } from "@/lib/domain/coverage-view";
import { SESSION_ROLE_LETTERS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";
import { FlagMark } from "./flag-mark";

const SHAPES: Record<SessionRole, string> = {
  ENGINEER: "rounded-[3px]",
  PRODUCER: "rounded-full",
  PERFORMER: "rounded-[3px]",
};
const INKS: Record<SessionRole, string> = {
  ENGINEER: "border-engineer text-engineer",
  PRODUCER: "border-producer text-producer",
  PERFORMER: "border-control text-ink",
};
const FILLS: Record<SessionRole, string> = {
  ENGINEER: "bg-engineer-fill",
  PRODUCER: "bg-producer-fill",
  PERFORMER: "bg-raised",
};
const BOX =
  "inline-grid h-5 min-w-5 place-items-center border px-[3px] font-bold text-[0.6875rem] leading-none print:border-ink print:text-ink";

type RoleMarkProps = Pick<CallMark, "sessionRole" | "answer"> & Partial<Pick<CallMark, "isAssistant">>;

/** The mark of one call: filled confirmed, dashed asked or not told yet, struck declined; a small "a" for an assistant. */
export function RoleMark({ sessionRole, answer, isAssistant = false }: RoleMarkProps) {
  const look =
    answer === "DECLINED"
      ? "border-line text-muted line-through"
      : `${INKS[sessionRole]} ${answer === "CONFIRMED" ? FILLS[sessionRole] : "border-dashed"}`;
  return (
    <span aria-hidden="true" className={`${BOX} ${SHAPES[sessionRole]} ${look}`}>
      {SESSION_ROLE_LETTERS[sessionRole]}
      {isAssistant ? "a" : ""}
    </span>
  );
}

interface CallMarksProps {
  marks: readonly CallMark[];
  /** Engineer's and producer's marks on one body: one person covers both. */
  isDual: boolean;
  flags: readonly CellFlag[];
}

/** What somebody is called for in one session, and what the review has to say about it. Drawn: the cell carries the words. */
export function CallMarks({ marks, isDual, flags }: CallMarksProps) {
  return (
    <span className="flex items-center justify-center gap-1.5">
      <span className={`flex ${isDual ? "-space-x-px" : "gap-1"}`}>
        {marks.map((mark) => (
          <RoleMark key={mark.callId} {...mark} />
        ))}
      </span>
      <FlagMarks flags={flags} />
    </span>
  );
}

/** What the review has to say, as marks that lead to it. Drawn: the cell carries the words. */
export function FlagMarks({ flags }: { flags: readonly CellFlag[] }) {
  return flags.map((flag) => (
    <span key={flag.key} data-flag={flag.key} className="flex items-center gap-px">
      <FlagMark kind={flag.kind} severity={flag.severity} status={flag.status} />
      {flag.level === null ? null : (
        <span className={`digits ${flag.status === "ACKNOWLEDGED" ? "text-muted" : ""}`}>{flag.level}</span>
      )}
    </span>
  ));
}

/** What the marks mean, under each matrix. */
export function MarksLegend() {
  return (
    <ul className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-muted text-small">
      <li className="flex items-center gap-1.5">
        <RoleGlyph sessionRole="ENGINEER" isSilent /> engineer
      </li>
      <li className="flex items-center gap-1.5">
        <RoleGlyph sessionRole="PRODUCER" isSilent /> producer
      </li>
      <li className="flex items-center gap-1.5">
        <RoleMark sessionRole="PERFORMER" answer="CONFIRMED" /> performer
      </li>
      <li>a: assistant</li>
      <li className="flex items-center gap-1.5">
        <RoleMark sessionRole="ENGINEER" answer="ASKED" /> asked, or not told yet
      </li>
      <li className="flex items-center gap-1.5">
        <RoleMark sessionRole="ENGINEER" answer="DECLINED" /> declined
      </li>
      <li className="flex items-center gap-1.5">
        <Socket>+E</Socket> open
      </li>
      <li className="flex items-center gap-1.5">
        <Glyph shape="diamond" /> both roles, with its level
      </li>
      <li className="flex items-center gap-1.5">
        <Glyph shape="diamond" tone="muted" /> both roles, at different times or kept on purpose
      </li>
      <li className="flex items-center gap-1.5">
        <Glyph shape="block" tone="danger" /> double-booking
      </li>
      <li className="flex items-center gap-1.5">
        <Glyph shape="block" tone="warn" /> double-booking with a hold
      </li>
      <li className="flex items-center gap-1.5">
        <Glyph shape="bar" tone="muted" /> note
      </li>
    </ul>
  );
}

/** An open need: a dashed socket in the patch bay. */
export function Socket({ sessionRole, children }: { sessionRole?: SessionRole; children: string }) {
  return (
    <span
      data-role={sessionRole}
      className={`digits inline-grid h-6 min-w-7 place-items-center border border-control border-dashed px-1 text-ink group-hover:border-ink ${
        sessionRole === undefined ? "rounded-[3px]" : SHAPES[sessionRole]
      }`}
    >
      {children}
    </span>
  );
}
