"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { AnswerChip } from "@/components/calls/answer-chip";
import { RoleGlyph } from "@/components/calls/role-glyph";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import { answerOwnCallAction } from "@/lib/actions/own-calls";
import type { OwnCallView } from "@/lib/domain/me-view";
import { paths } from "@/lib/paths";

const DeclineOwnDialog = dynamic(() => import("./decline-own-dialog").then((module) => module.DeclineOwnDialog), {
  ssr: false,
});

interface OwnCallRowProps {
  call: OwnCallView;
  /** what is over is only shown */
  canAnswer: boolean;
}

/** A call of one's own: when, where, as what, and the answer. */
export function OwnCallRow({ call, canAnswer }: OwnCallRowProps) {
  const { id, version, answer, declineReason, sessionTitle } = call;
  const { write, isPending } = useWrite();
  const [isDeclining, setDeclining] = useState(false);
  const accept = () =>
    write(() => answerOwnCallAction({ callId: id, version, answer: "CONFIRMED", declineReason: "" }));
  return (
    <li
      aria-busy={isPending}
      aria-label={sessionTitle}
      className={`grid items-center gap-x-4 gap-y-2 px-3 py-2.5 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] ${isPending ? "opacity-60" : ""}`}
    >
      <CallTime call={call} />
      <CallFacts call={call} />
      <span className="flex flex-wrap items-center gap-2 sm:justify-end">
        <AnswerChip answer={answer} declineReason={declineReason} />
        {canAnswer && answer !== "DECLINED" ? (
          <Button kind="quiet" onPress={() => setDeclining(true)} aria-label={`Decline ${sessionTitle}`}>
            Decline…
          </Button>
        ) : null}
        {canAnswer && answer !== "CONFIRMED" ? (
          <Button
            kind={answer === "DECLINED" ? "quiet" : "primary"}
            onPress={accept}
            aria-label={`Accept ${sessionTitle}`}
          >
            Accept
          </Button>
        ) : null}
      </span>
      {isDeclining ? <DeclineOwnDialog call={call} onClose={() => setDeclining(false)} /> : null}
    </li>
  );
}

function CallTime({ call: { date, times, zone } }: { call: OwnCallView }) {
  return (
    <span className="digits text-muted">
      <span className="text-ink">{date}</span> <span className="sm:block">{times}</span> {zone}
    </span>
  );
}

function CallFacts({ call }: { call: OwnCallView }) {
  const { sessionId, sessionTitle, project, sessionRole, title, isLead, place, status, problems } = call;
  return (
    <span className="min-w-0">
      <span className="flex min-w-0 items-center gap-2">
        <Stripe stripe={project.stripe} code={project.code} />
        <Link
          href={paths.projectSession(sessionId)}
          className="min-w-0 font-medium [overflow-wrap:anywhere] hover:underline"
        >
          {sessionTitle}
        </Link>
      </span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted">
        <RoleGlyph sessionRole={sessionRole} isSilent />
        <span>{title}</span>
        {isLead ? <span className="label text-accent">Lead</span> : null}
        <span className="text-small [overflow-wrap:anywhere]">
          {[project.title, status, place].filter(Boolean).join(" · ")}
        </span>
      </span>
      {problems.map((problem) => (
        <span key={problem} className="mt-0.5 block text-small text-warn">
          {problem}
        </span>
      ))}
    </span>
  );
}
