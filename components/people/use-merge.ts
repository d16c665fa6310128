"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { writeAndLeave } from "@/components/history/write-and-leave";
import { mergePeopleAction } from "@/lib/actions/people";
import type { MergeCandidateView, PersonHeadView } from "@/lib/domain/person-view";
import { paths } from "@/lib/paths";

/** Merges and goes to the record that stays. */
export function useMerge(head: PersonHeadView, other: MergeCandidateView | undefined, isOwnKept: boolean) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string>();
  const merge = () => {
    if (other === undefined) {
      setProblem("Pick the other record first.");
      return;
    }
    const [kept, merged] = isOwnKept ? [head, other] : [other, head];
    startTransition(async () => {
      const input = { keptId: kept.id, keptVersion: kept.version, mergedId: merged.id, mergedVersion: merged.version };
      setProblem(await writeAndLeave(router, paths.person(kept.id), () => mergePeopleAction(input)));
    });
  };
  return { merge, isPending, problem };
}
