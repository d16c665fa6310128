"use client";
import { useState } from "react";
import { type FreeRequest, openBooking, openPicker } from "@/components/frame/panel-store";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TimeField } from "@/components/ui/time-field";
import { whoIsFreeQuery } from "@/lib/actions/free";
import type { FreeQuestion, FreeView } from "@/lib/domain/free-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { SESSION_MINUTES_MAX } from "@/lib/domain/studio-session";
import { AnswerFault } from "./answer-fault";
import { FreePersonRow, FreeRoomRow } from "./free-rows";
import { useAnswer } from "./use-answer";

interface FreeDialogProps {
  asked: FreeRequest;
  onClose: () => void;
}

const ROLES = SESSION_ROLES.map((role) => ({ value: role, label: SESSION_ROLE_LABELS[role] }));

/** Who is free, and which rooms: best first, with every reason. Whoever is ticked gets a next time that suits all. */
export function FreeDialog({ asked, onClose }: FreeDialogProps) {
  const [question, setQuestion] = useState<FreeQuestion>({ ...asked, personIds: [] });
  const { answer, fault, isCurrent, askAgain } = useAnswer(question, whoIsFreeQuery);
  const change = (next: Partial<FreeQuestion>) => setQuestion((known) => ({ ...known, ...next }));
  const [length, setLength] = useState<string | null>(null);
  const title = answer?.session ? `Who is free for ${answer.session.name}` : "Who is free";
  return (
    <Dialog title={title} isOpen onClose={onClose} width="wide">
      {answer === null ? (
        fault === null ? (
          <Skeleton rows={8} label="Looking at who is free" />
        ) : (
          <AnswerFault fault={fault} onAgain={askAgain} />
        )
      ) : (
        <div className="flex flex-col gap-4">
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            <DateField
              label="Date"
              value={question.startsOn ?? answer.startsOn}
              onChange={(startsOn) => change({ startsOn, startTime: question.startTime ?? answer.startTime })}
            />
            <TimeField
              label="Start"
              value={question.startTime ?? answer.startTime}
              onChange={(startTime) => change({ startTime, startsOn: question.startsOn ?? answer.startsOn })}
            />
            <NumberField
              label="Length"
              unit="minutes"
              value={length ?? String(answer.minutes)}
              min={15}
              max={SESSION_MINUTES_MAX}
              step={15}
              onChange={(text) => {
                setLength(text);
                const minutes = Number(text);
                if (Number.isInteger(minutes) && minutes >= 15 && minutes <= SESSION_MINUTES_MAX) change({ minutes });
              }}
            />
            <Select
              label="Role"
              options={ROLES}
              value={question.sessionRole ?? answer.sessionRole}
              onChange={(role) => change({ sessionRole: role as SessionRole })}
            />
          </div>
          <p role="status" className="digits text-muted">
            {answer.when}
          </p>
          <AnswerFault fault={fault} onAgain={askAgain} />
          <div className={`grid gap-4 sm:grid-cols-[3fr_2fr] ${isCurrent ? "" : "opacity-60"}`}>
            <People view={answer} question={question} onChange={change} onClose={onClose} />
            <Rooms view={answer} question={question} onChange={change} />
          </div>
          <Common view={answer} question={question} onChange={change} />
        </div>
      )}
    </Dialog>
  );
}

interface PartProps {
  view: FreeView;
  question: FreeQuestion;
  onChange: (next: Partial<FreeQuestion>) => void;
}

function People({ view, question, onChange, onClose }: PartProps & { onClose: () => void }) {
  const { session, sessionRole, people, canPlan } = view;
  const toggle = (id: string) => {
    const has = question.personIds.includes(id);
    onChange({ personIds: has ? question.personIds.filter((one) => one !== id) : [...question.personIds, id] });
  };
  return (
    <section aria-labelledby="free-people" className="min-w-0">
      <h3 id="free-people" className="label mb-1.5">
        People
      </h3>
      <ul className="panel max-h-80 divide-y divide-line overflow-y-auto">
        {people.map((person) => (
          <FreePersonRow
            key={person.personId}
            person={person}
            isChosen={question.personIds.includes(person.personId)}
            onToggle={() => toggle(person.personId)}
            onAssign={
              session === null || person.isCalled || !canPlan
                ? null
                : () => {
                    onClose();
                    openPicker({ sessionId: session.id, sessionRole, personId: person.personId });
                  }
            }
          />
        ))}
        {people.length === 0 ? <li className="px-3 py-2 text-muted">Nobody is on the roster yet.</li> : null}
      </ul>
    </section>
  );
}

function Rooms({ view, question, onChange }: PartProps) {
  const { startsOn, startTime, minutes, timeZone } = view;
  return (
    <section aria-labelledby="free-rooms" className="min-w-0">
      <h3 id="free-rooms" className="label mb-1.5">
        Rooms
      </h3>
      <ul className="panel max-h-80 divide-y divide-line overflow-y-auto">
        {view.rooms.map((room) => (
          <FreeRoomRow
            key={room.id}
            room={room}
            isChosen={question.roomId === room.id}
            onToggle={() => onChange({ roomId: question.roomId === room.id ? null : room.id })}
            onHold={
              view.session === null && view.canPlan
                ? () => openBooking({ startsOn, startTime, timeZone, minutes, roomId: room.id })
                : null
            }
          />
        ))}
        {view.rooms.length === 0 ? <li className="px-3 py-2 text-muted">There are no rooms.</li> : null}
      </ul>
    </section>
  );
}

/** The next time at which everybody who is ticked can come, and the room is free. */
function Common({ view, question, onChange }: PartProps) {
  const { nextFree, minutes, timeZone } = view;
  const isAsked = question.personIds.length > 0 || Boolean(question.roomId);
  if (!isAsked)
    return <p className="text-muted">Tick people or a room to find the next time that suits all of them.</p>;
  if (nextFree === null) return <p role="status">No time in the next four weeks suits all of them.</p>;
  const { startsOn, startTime, label } = nextFree;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p>
        Next time for all: <span className="digits">{label}</span>
      </p>
      <Button size="small" onPress={() => onChange({ startsOn, startTime })}>
        Look at it
      </Button>
      {view.session === null && view.canPlan ? (
        <Button
          size="small"
          kind="primary"
          onPress={() =>
            openBooking({
              startsOn,
              startTime,
              timeZone,
              minutes,
              ...(question.roomId ? { roomId: question.roomId } : {}),
            })
          }
        >
          Hold it
        </Button>
      ) : null}
    </div>
  );
}
