"use client";
import { useEffect, useRef } from "react";
import { Inspector } from "@/components/frame/inspector";
import { closeInspector, inspectFlag } from "@/components/frame/panel-store";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Skeleton } from "@/components/ui/skeleton";
import type { FlagView } from "@/lib/domain/flag-view";
import { FlagMark } from "./flag-mark";
import { FlagStoryView } from "./flag-story";
import { useFlagAnswer } from "./use-flag-answer";

interface FlagInspectorProps {
  flagKey: string;
  changeId: number;
}

/** One flag explained: who, which session, which minutes, why, and what would lower it. */
export function FlagInspector({ flagKey, changeId }: FlagInspectorProps) {
  const { answer, problem } = useFlagAnswer(flagKey, changeId);
  const body = useRef<HTMLDivElement>(null);
  // A remedy that was pressed is gone once it has worked: the focus must not fall out of the panel with it.
  useEffect(() => {
    if (answer === null || document.activeElement !== document.body) return;
    body.current?.focus({ preventScroll: true });
    body.current?.scrollIntoView({ block: "start" });
  }, [answer]);

  if (answer === null) {
    return (
      <Inspector title="Flag" onClose={closeInspector}>
        {problem === null ? <Skeleton rows={5} label="Looking it up" /> : <FormError message={problem} />}
      </Inspector>
    );
  }
  const { story, next } = answer;
  if (story === null) {
    return (
      <Inspector title="This is settled" onClose={closeInspector}>
        <div className="pb-24">
          <p className="text-muted">Nothing is left to do about it.</p>
          {next === null ? <p className="mt-2">No other flag is open.</p> : <NextFlag next={next} />}
        </div>
      </Inspector>
    );
  }
  return (
    <Inspector
      title={story.headline}
      kicker={
        <>
          <FlagMark kind={story.kind} severity={story.severity} status={story.status} />
          {story.kindLabel}
          {story.level === null ? null : ` · level ${story.level}`}
        </>
      }
      onClose={closeInspector}
    >
      <div ref={body} tabIndex={-1} className="scroll-mt-4 pb-24 outline-none">
        {problem === null ? null : <FormError message={problem} />}
        <FlagStoryView story={story} permissions={answer.permissions} />
        {story.status === "ACKNOWLEDGED" && next !== null ? <NextFlag next={next} /> : null}
      </div>
    </Inspector>
  );
}

function NextFlag({ next }: { next: FlagView }) {
  return (
    <section className="mt-5 border-line border-t pt-4">
      <h3 className="label mb-2">Next</h3>
      <p className="mb-2">{next.headline}</p>
      <Button onPress={() => inspectFlag(next.key)}>Show it</Button>
    </section>
  );
}
