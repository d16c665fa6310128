"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { FlagButton } from "@/components/coverage/flag-button";
import { useWrite } from "@/components/history/use-write";
import { setAnswerAction } from "@/lib/actions/calls";
import type { CrewMemberView } from "@/lib/domain/crew-view";
import { COVERED_ROLES } from "@/lib/domain/session-role";
import { AnswerMark } from "./answer-mark";
import { CallMenu } from "./call-menu";
import { DualChip } from "./dual-chip";
import { RoleGlyph } from "./role-glyph";

const DeclineDialog = dynamic(() => import("./decline-dialog").then((module) => module.DeclineDialog), { ssr: false });

interface CrewRowProps {
  member: CrewMemberView;
  sessionId: string;
  canPlan: boolean;
}

/** The channel strip of one call: lead mark, name, lamps, what the review says, answer, menu. */
export function CrewRow({ member, sessionId, canPlan }: CrewRowProps) {
  const {
    callId,
    version,
    name,
    isArchived,
    title,
    position,
    sessionRole,
    isLead,
    dual,
    flags,
    worksAs,
    declineReason,
  } = member;
  const { isPending, write } = useWrite();
  const [isDeclining, setDeclining] = useState(false);
  const isDeclined = member.answer === "DECLINED";
  const hasLamps = COVERED_ROLES.some((role) => worksAs.includes(role));
  // On a phone they take a line of their own, and the answer goes with them.
  const hasMarks = isDeclined || dual !== null || hasLamps || flags.length > 0;
  return (
    <li
      aria-busy={isPending}
      className={`grid min-h-(--row) items-center gap-x-3 gap-y-1 border-line border-t py-1 pr-1.5 pl-3 first:border-t-0 max-sm:pb-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,auto)_7.5rem_auto] ${hasMarks ? "grid-cols-[minmax(0,1fr)_auto]" : "grid-cols-[minmax(0,1fr)_auto_auto]"} ${isPending ? "opacity-60" : ""}`}
    >
      <span className="flex min-w-0 items-center gap-2">
        <span className={`truncate font-medium ${isDeclined ? "text-muted line-through" : ""}`} title={name}>
          {name}
        </span>
        {isArchived ? <span className="shrink-0 text-muted text-small">archived</span> : null}
        {isLead ? <span className="label text-accent">Lead</span> : null}
        {position === "PRINCIPAL" ? null : <span className="shrink-0 text-muted text-small">{title}</span>}
      </span>
      <span
        className={`flex flex-wrap items-center gap-x-2 gap-y-1 touch:gap-y-4 sm:justify-end ${hasMarks ? "max-sm:order-3" : "max-sm:hidden"}`}
      >
        {isDeclined ? (
          <span className="min-w-0 break-words text-muted text-small">{declineReason || "No reason given"}</span>
        ) : dual !== null ? (
          <DualChip mark={dual} />
        ) : hasLamps ? (
          <Lamps worksAs={worksAs} />
        ) : null}
        {flags.map((flag) => (
          <FlagButton key={flag.key} flag={flag} />
        ))}
      </span>
      <span className={`flex min-w-0 justify-self-end ${hasMarks ? "max-sm:order-4 max-sm:pr-2" : ""}`}>
        <AnswerMark
          member={member}
          canPlan={canPlan}
          onAnswer={(answer) =>
            answer === "DECLINED"
              ? setDeclining(true)
              : write(() => setAnswerAction({ callId, version, answer, declineReason: "" }))
          }
        />
      </span>
      <span className="justify-self-end max-sm:order-2">
        {canPlan ? <CallMenu member={member} sessionId={sessionId} sessionRole={sessionRole} write={write} /> : null}
      </span>
      {isDeclining ? (
        <DeclineDialog callId={callId} version={version} name={name} onClose={() => setDeclining(false)} />
      ) : null}
    </li>
  );
}

/** Lit for the sides of the glass that the person works on here; no lamps at all for who only plays. */
function Lamps({ worksAs }: { worksAs: CrewMemberView["worksAs"] }) {
  return (
    <span className="inline-flex gap-0.5">
      {COVERED_ROLES.map((role) => (
        <RoleGlyph key={role} sessionRole={role} isOff={!worksAs.includes(role)} />
      ))}
    </span>
  );
}
