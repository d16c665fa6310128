"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { ShowingChoice } from "@/components/time/showing-choice";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { Glyph } from "@/components/ui/glyph";
import { Skeleton } from "@/components/ui/skeleton";
import { TimeField } from "@/components/ui/time-field";
import { moveQuery } from "@/lib/actions/free";
import { moveSessionAction } from "@/lib/actions/studio-sessions";
import type { MoveQuestion, MoveView } from "@/lib/domain/free-view";
import { yesTo } from "@/lib/domain/second-yes";
import { AnswerFault } from "./answer-fault";
import { FitOptions } from "./fit-options";
import { useAnswer } from "./use-answer";

interface MoveDialogProps {
  sessionId: string;
  onClose: () => void;
}

/** Another day, another hour, another room: what is free stands beside each. The same command as a drag. */
export function MoveDialog({ sessionId, onClose }: MoveDialogProps) {
  const [question, setQuestion] = useState<MoveQuestion>({ sessionId });
  const { answer, fault, isCurrent, askAgain } = useAnswer(question, moveQuery);
  const { write, isPending, refusal, clearRefusal } = useWrite();
  const isAskedTwice = refusal?.code === "ASKS_TWICE";
  const change = (next: Partial<MoveQuestion>) => {
    clearRefusal();
    setQuestion((known) => ({ ...known, ...next }));
  };
  const save = ({ session, roomId, span }: MoveView) => {
    if (span === null || !isCurrent) return;
    const { id, version } = session;
    write(() => moveSessionAction({ id, version, roomId, to: { span }, isSure: yesTo(refusal) }), {
      isQuiet: true,
      onDone: onClose,
      // What is saved next time is the session as it is by then.
      onRefused: ({ code }) => {
        if (code === "STALE") askAgain();
      },
    });
  };
  // What was chosen a moment ago stands, whatever the last answer was to.
  const at = {
    startsOn: question.startsOn ?? answer?.startsOn ?? "",
    startTime: question.startTime ?? answer?.startTime ?? "",
  };
  return (
    <Dialog title={answer === null ? "Move" : `Move ${answer.session.name}`} isOpen onClose={onClose} width="wide">
      {answer === null ? (
        fault === null ? (
          <Skeleton rows={8} label="Looking at what is free" />
        ) : (
          <AnswerFault fault={fault} onAgain={askAgain} />
        )
      ) : (
        <Form action={() => save(answer)} label="Move">
          <p className="text-muted">
            {answer.now === "" ? (
              "It has no date yet."
            ) : (
              <>
                Now <span className="digits">{answer.now}</span>
              </>
            )}
          </p>
          <div className="grid gap-4 sm:grid-cols-3">
            <FitOptions
              label="Day"
              options={answer.days}
              value={at.startsOn}
              onChange={(startsOn) =>
                change({ ...at, startsOn, startShowing: undefined, firstDay: answer.days[0]?.value })
              }
            >
              <div className="mt-2 flex gap-2">
                <Button size="small" onPress={() => change({ firstDay: answer.earlierDay })}>
                  Earlier
                </Button>
                <Button size="small" onPress={() => change({ firstDay: answer.laterDay })}>
                  Later
                </Button>
              </div>
            </FitOptions>
            <FitOptions
              label="Start"
              options={answer.times}
              value={at.startTime}
              onChange={(startTime) => change({ ...at, startTime, startShowing: undefined })}
            />
            <FitOptions
              label="Room"
              options={answer.rooms}
              value={(question.roomId === undefined ? answer.roomId : question.roomId) ?? ""}
              onChange={(roomId) => change({ ...at, roomId: roomId || null, startShowing: undefined })}
            />
          </div>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <DateField
              label="Date"
              value={at.startsOn}
              onChange={(startsOn) => change({ ...at, startsOn, startShowing: undefined, firstDay: undefined })}
            />
            <TimeField
              label="Exact start"
              value={at.startTime}
              onChange={(startTime) => change({ ...at, startTime, startShowing: undefined })}
            />
            {answer.nextFree === null ? null : (
              <div className="flex flex-col justify-end max-sm:col-span-2">
                <Button
                  onPress={() => {
                    const { startsOn, startTime } = answer.nextFree ?? answer;
                    change({ startsOn, startTime, startShowing: undefined });
                  }}
                >
                  Next free: {answer.nextFree.label.replace(/–.*$/, "")}
                </Button>
              </div>
            )}
          </div>
          <ShowingChoice
            label="Start"
            options={answer.startOptions}
            value={question.startShowing ?? answer.startShowing}
            onChange={(startShowing) => change({ ...at, startShowing })}
          />
          <Outcome view={answer} isCurrent={isCurrent} />
          <FormError message={refusal?.message} />
          <AnswerFault fault={fault} onAgain={askAgain} />
          <DialogActions>
            <Button slot="close">Cancel</Button>
            <Button
              type="submit"
              kind="primary"
              isPending={isPending || (!isCurrent && fault === null)}
              isDisabled={answer.span === null || fault !== null}
            >
              {isAskedTwice ? "Move anyway" : "Save"}
            </Button>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}

/** When it would be, and what it would meet there. */
function Outcome({ view, isCurrent }: { view: MoveView; isCurrent: boolean }) {
  return (
    <div role="status" className={`panel px-3 py-2 ${isCurrent ? "" : "opacity-60"}`}>
      <p className="digits">{view.when}</p>
      {view.notes.map((note) => (
        <p key={note} className="text-small text-warn">
          {note}
        </p>
      ))}
      {view.span !== null && view.conflicts.length === 0 ? <p className="text-ok">Nothing is in the way.</p> : null}
      <ul>
        {view.conflicts.map(({ text, isLoud }) => (
          <li key={text} className="flex items-center gap-1.5">
            <Glyph shape="block" tone={isLoud ? "danger" : "warn"} />
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
