"use client";
import { useEffect, useState } from "react";
import { reachServer } from "@/components/history/reach-server";
import type { Refusal } from "@/lib/domain/refusal";

/** What is typed gets a moment before it is asked about. */
const PAUSE_MS = 200;

/**
 * Asks the server as the question changes, and keeps the last answer in sight until the next one is there.
 *
 * @param question a plain value; one that says the same is not asked again
 * @param ask the query
 */
export function useAnswer<Question, Answer>(
  question: Question,
  ask: (question: Question) => Promise<{ ok: true; value: Answer } | Refusal>,
) {
  const key = JSON.stringify(question);
  const [state, setState] = useState<{ key: string; answer: Answer | null; fault: string | null }>({
    key: "",
    answer: null,
    fault: null,
  });
  const isFirst = state.key === "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(
      async () => {
        const result = await reachServer(() => ask(question));
        if (isStale) return;
        setState((known) =>
          result.ok ? { key, answer: result.value, fault: null } : { key, answer: known.answer, fault: result.message },
        );
      },
      isFirst ? 0 : PAUSE_MS,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key]);
  return { answer: state.answer, fault: state.fault, isCurrent: state.key === key };
}
