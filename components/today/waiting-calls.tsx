"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { AnswerMark } from "@/components/calls/answer-mark";
import { RoleGlyph } from "@/components/calls/role-glyph";
import { useWrite } from "@/components/history/use-write";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import { setAnswerAction } from "@/lib/actions/calls";
import type { WaitingCallView } from "@/lib/domain/today-view";
import { paths } from "@/lib/paths";

const DeclineDialog = dynamic(
  () => import("@/components/calls/decline-dialog").then((module) => module.DeclineDialog),
  { ssr: false },
);

interface WaitingCallsProps {
  calls: readonly WaitingCallView[];
  canPlan: boolean;
}

/** Calls that nobody was told of or answered; what somebody said is written down here. */
export function WaitingCalls({ calls, canPlan }: WaitingCallsProps) {
  return (
    <ul aria-label="Calls not confirmed yet" className="panel divide-y divide-line overflow-clip">
      {calls.map((call) => (
        <WaitingCall key={call.callId} call={call} canPlan={canPlan} />
      ))}
    </ul>
  );
}

function WaitingCall({ call, canPlan }: { call: WaitingCallView; canPlan: boolean }) {
  const { callId, version, personId, name, sessionRole, title, session } = call;
  const { write, isPending } = useWrite();
  const [isDeclining, setDeclining] = useState(false);
  return (
    <li
      aria-busy={isPending}
      className={`grid min-h-(--row) grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-0.5 ${isPending ? "opacity-60" : ""}`}
    >
      <span className="min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <RoleGlyph sessionRole={sessionRole} isSilent />
          <Link href={paths.person(personId)} className="truncate font-medium leading-6 hover:underline" title={name}>
            {name}
          </Link>
          <span className="shrink-0 text-muted text-small">{title}</span>
        </span>
        <span className="flex min-w-0 items-center gap-2 text-muted text-small">
          <Stripe stripe={session.project.stripe} code={session.project.code} />
          <Link href={paths.projectSession(session.id)} className="truncate leading-6 hover:text-ink hover:underline">
            {session.title}
          </Link>
          <span className="digits shrink-0">{session.date}</span>
        </span>
      </span>
      <span className="max-w-36">
        <AnswerMark
          member={call}
          canPlan={canPlan}
          onAnswer={(answer) =>
            answer === "DECLINED"
              ? setDeclining(true)
              : write(() => setAnswerAction({ callId, version, answer, declineReason: "" }))
          }
        />
      </span>
      {isDeclining ? (
        <DeclineDialog callId={callId} version={version} name={name} onClose={() => setDeclining(false)} />
      ) : null}
    </li>
  );
}
