"use client";
import { useEffect, useState } from "react";
import { reachServer } from "@/components/history/reach-server";
import type { Refusal } from "@/lib/domain/refusal";

/** What is typed gets a moment before it is asked about. */
const PAUSE_MS = 200;

interface Known<Answer> {
  /** the question that was answered last, with its answer */
  key: string;
  answer: Answer | null;
  /** why the last question was not answered */
  fault: string | null;
}

/**
 * Asks the server as the question changes, and keeps the last answer in sight until the next one is there.
 *
 * @param question a plain value; one that says the same is not asked again, but by `askAgain`
 * @param ask the query
 * @returns `isCurrent`: the answer is that of this question
 */
export function useAnswer<Question, Answer>(
  question: Question,
  ask: (question: Question) => Promise<{ ok: true; value: Answer } | Refusal>,
) {
  const key = JSON.stringify(question);
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<Known<Answer>>({ key: "", answer: null, fault: null });
  const isFirst = known.key === "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question; an attempt asks it again
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(
      async () => {
        const result = await reachServer(() => ask(question));
        if (isStale) return;
        setKnown((before) =>
          result.ok ? { key, answer: result.value, fault: null } : { ...before, fault: result.message },
        );
      },
      isFirst ? 0 : PAUSE_MS,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key, attempt]);
  const { answer, fault } = known;
  return {
    answer,
    fault,
    isCurrent: known.key === key && fault === null,
    askAgain: () => setAttempt((count) => count + 1),
  };
}
