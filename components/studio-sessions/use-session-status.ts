"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { toast } from "@/components/ui/toast-store";
import { setSessionStatusAction } from "@/lib/actions/studio-sessions";
import type { Refusal } from "@/lib/domain/refusal";
import type { AnsweredYes } from "@/lib/domain/second-yes";
import type { SessionStatus } from "@/lib/domain/studio-session";

/** A status that was asked for and needs a second yes. */
export interface AskedStatus {
  status: SessionStatus;
  refusal: Refusal;
}

/** Sets a session's status; `asked` while that waits for a second yes. */
export function useSessionStatus({ id, version }: { id: string; version: number }) {
  const [asked, setAsked] = useState<AskedStatus | null>(null);
  const { write, isPending } = useWrite();
  const setStatus = (status: SessionStatus, isSure: AnsweredYes = false) =>
    write(() => setSessionStatusAction({ id, version, status, isSure }), {
      isQuiet: true,
      onRefused: (refusal) => {
        if (refusal.code === "ASKS_TWICE") setAsked({ status, refusal });
        else toast({ message: refusal.message, kind: "problem" });
      },
    });
  return { setStatus, isPending, asked, close: () => setAsked(null) };
}
