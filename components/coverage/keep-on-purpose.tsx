"use client";
import { useEffect, useRef, useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { useEscapeLayer } from "@/components/ui/escape-layer";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { acknowledgeAction } from "@/lib/actions/flags";
import {
  ACKNOWLEDGEMENT_REASON_LABELS,
  ACKNOWLEDGEMENT_REASONS,
  type AcknowledgementReason,
} from "@/lib/domain/acknowledgement";
import type { FlagStory } from "@/lib/domain/flag-view";
import { ACKNOWLEDGEMENT_NOTE_MAX } from "@/lib/schemas/flag";

interface KeepOnPurposeProps {
  story: Pick<FlagStory, "key" | "fingerprint">;
  /** Escape: no reason after all. */
  onBack: () => void;
}

/** "Keep it, and say why": a press on a reason says it; "Other" asks for words first. */
export function KeepOnPurpose({ story, onBack }: KeepOnPurposeProps) {
  const { write, isPending, refusal } = useWrite();
  const [note, setNote] = useState("");
  const [isOther, setOther] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const reasons = useRef<HTMLFieldSetElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field for other words makes it longer
  useEffect(() => {
    reasons.current?.scrollIntoView({ block: "nearest" });
  }, [isOther]);
  useEscapeLayer(true, onBack);

  const keep = (reason: AcknowledgementReason) =>
    write(() => acknowledgeAction({ key: story.key, fingerprint: story.fingerprint, reason, note }), {
      // A fault of the words stands beside their field.
      isQuiet: isOther && note.trim() === "",
    });
  return (
    <fieldset ref={reasons} className="scroll-my-4 rounded-panel border border-control p-3">
      <legend className="label px-1">Keep it on purpose, because</legend>
      <div className="flex flex-wrap gap-2">
        {ACKNOWLEDGEMENT_REASONS.map((reason, index) => (
          <Button
            key={reason}
            {...(index === 0 ? { ref: first } : {})}
            isDisabled={isPending}
            aria-expanded={reason === "OTHER" ? isOther : undefined}
            onPress={() => (reason === "OTHER" ? setOther(true) : keep(reason))}
          >
            {ACKNOWLEDGEMENT_REASON_LABELS[reason]}
          </Button>
        ))}
      </div>
      {isOther ? (
        <Form label="In your own words" className="mt-3 flex flex-col items-start gap-2" action={() => keep("OTHER")}>
          <TextField
            label="Reason"
            value={note}
            onChange={setNote}
            maxLength={ACKNOWLEDGEMENT_NOTE_MAX}
            error={refusal?.fields?.note}
            isRequired
            autoFocus
            className="w-full"
          />
          <Button type="submit" kind="primary" isPending={isPending}>
            Keep it
          </Button>
        </Form>
      ) : null}
    </fieldset>
  );
}
