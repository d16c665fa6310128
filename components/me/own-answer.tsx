"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { AnswerChip } from "@/components/calls/answer-chip";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { answerOwnCallAction } from "@/lib/actions/own-calls";
import type { PersonCallView } from "@/lib/domain/person-view";

const DeclineOwnDialog = dynamic(() => import("./decline-own-dialog").then((module) => module.DeclineOwnDialog), {
  ssr: false,
});

interface OwnAnswerProps {
  call: PersonCallView;
  sessionTitle: string;
  canAnswer: boolean;
}

/** The answer to a call of one's own, and the other answers that could be given. */
export function OwnAnswer({ call, sessionTitle, canAnswer }: OwnAnswerProps) {
  const { id, version, title, answer, declineReason } = call;
  const { write, isPending } = useWrite();
  const [isDeclining, setDeclining] = useState(false);
  const accept = () =>
    write(() => answerOwnCallAction({ callId: id, version, answer: "CONFIRMED", declineReason: "" }));
  const name = `${sessionTitle} as ${title.toLowerCase()}`;
  return (
    <span aria-busy={isPending} className={`flex flex-wrap items-center gap-2 ${isPending ? "opacity-60" : ""}`}>
      <AnswerChip answer={answer} declineReason={declineReason} />
      {canAnswer && answer !== "DECLINED" ? (
        <Button
          kind={answer === "CONFIRMED" ? "plain" : "quiet"}
          onPress={() => setDeclining(true)}
          aria-label={`Decline ${name}`}
        >
          Decline…
        </Button>
      ) : null}
      {canAnswer && answer !== "CONFIRMED" ? (
        <Button kind={answer === "DECLINED" ? "plain" : "primary"} onPress={accept} aria-label={`Accept ${name}`}>
          Accept
        </Button>
      ) : null}
      {isDeclining ? (
        <DeclineOwnDialog call={call} sessionTitle={sessionTitle} onClose={() => setDeclining(false)} />
      ) : null}
    </span>
  );
}
