"use client";
import { useEffect, useState } from "react";
import { reachServer } from "@/components/history/reach-server";
import { repeatPreviewQuery } from "@/lib/actions/session-series";
import type { Refusal } from "@/lib/domain/refusal";
import type { Repeat } from "@/lib/domain/repeat";
import type { RepeatPreview } from "@/lib/domain/series-view";

const PAUSE_MS = 250;

interface Reading {
  preview: RepeatPreview | null;
  refusal: Refusal | null;
  isPending: boolean;
}

/**
 * What a rule comes to, asked after a pause in typing. The last list stays until the next one is there.
 *
 * @param round another number asks again
 */
export function useRepeatPreview(sessionId: string, repeat: Repeat, round: number): Reading {
  const asked = JSON.stringify(repeat);
  const [reading, setReading] = useState<Reading>({ preview: null, refusal: null, isPending: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same once more
  useEffect(() => {
    let isCurrent = true;
    setReading((last) => ({ ...last, isPending: true }));
    const timer = setTimeout(async () => {
      const result = await reachServer(() => repeatPreviewQuery({ sessionId, repeat: JSON.parse(asked) }));
      if (!isCurrent) return;
      setReading(
        result.ok
          ? { preview: result.value, refusal: null, isPending: false }
          : { preview: null, refusal: result, isPending: false },
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [sessionId, asked, round]);
  return reading;
}
