"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { HoldView } from "@/lib/domain/session-view";
import { useSessionStatus } from "./use-session-status";

const ExtendHoldDialog = dynamic(() => import("./extend-hold-dialog").then((module) => module.ExtendHoldDialog), {
  ssr: false,
});
const SecondYesDialog = dynamic(() => import("./second-yes-dialog").then((module) => module.SecondYesDialog), {
  ssr: false,
});

interface LapsedHoldCommandsProps {
  session: { id: string; version: number; title: string };
  hold: HoldView;
}

/** What a hold that ran out asks for: to be confirmed, held longer, or cancelled. */
export function LapsedHoldCommands({ session, hold }: LapsedHoldCommandsProps) {
  const [isExtending, setExtending] = useState(false);
  const { setStatus, isPending, asked, close } = useSessionStatus(session);
  const { title } = session;
  return (
    <span className="relative flex flex-wrap items-center gap-2 print:hidden">
      <Button size="small" aria-label={`Confirm ${title}`} isPending={isPending} onPress={() => setStatus("CONFIRMED")}>
        Confirm
      </Button>
      <Button size="small" aria-label={`Extend the hold of ${title}`} onPress={() => setExtending(true)}>
        Extend…
      </Button>
      <Button size="small" aria-label={`Cancel ${title}`} isDisabled={isPending} onPress={() => setStatus("CANCELLED")}>
        Cancel session
      </Button>
      {isExtending ? <ExtendHoldDialog session={session} hold={hold} onClose={() => setExtending(false)} /> : null}
      {asked === null ? null : <SecondYesDialog asked={asked} onClose={close} onAnswer={setStatus} />}
    </span>
  );
}
