"use client";
import { useEffect, useRef, useState } from "react";
import { flagQuery } from "@/lib/actions/flags";
import type { FlagAnswer } from "@/lib/domain/flag-view";

interface Asked {
  /** Which flag it is about: another one starts with no answer. */
  key: string;
  /** The last answer that came, also while a newer one is on its way; null before the first. */
  answer: FlagAnswer | null;
  /** Why no answer came, in words. */
  problem: string | null;
}

/** Asks for a flag's story, and again whenever the plan has changed. A late answer to an older question is dropped. */
export function useFlagAnswer(key: string, changeId: number): Asked {
  const [asked, setAsked] = useState<Asked>({ key, answer: null, problem: null });
  const projectId = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change is the reason to ask again
  useEffect(() => {
    let isCurrent = true;
    flagQuery({ key, projectId: projectId.current })
      .then((result) => {
        if (!isCurrent) return;
        if (!result.ok) return setAsked((known) => withProblem(known, key, result.message));
        projectId.current = result.value.story?.place.projectId ?? projectId.current;
        setAsked({ key, answer: result.value, problem: null });
      })
      .catch(() => {
        if (isCurrent) setAsked((known) => withProblem(known, key, "The server could not be reached. Open it again."));
      });
    return () => {
      isCurrent = false;
    };
  }, [key, changeId]);
  return asked.key === key ? asked : { key, answer: null, problem: null };
}

/** What is known of the flag stays in sight beside the problem. */
function withProblem(known: Asked, key: string, problem: string): Asked {
  return { key, answer: known.key === key ? known.answer : null, problem };
}
