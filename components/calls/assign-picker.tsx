"use client";
import { useEffect, useId, useRef, useState } from "react";
import type { PickerRequest } from "@/components/frame/panel-store";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Skeleton } from "@/components/ui/skeleton";
import { holdsWords } from "@/lib/domain/search";
import { AddPersonRow } from "./add-person-row";
import { CandidateRow } from "./candidate-row";
import { PickerHeader } from "./picker-header";
import { usePicker } from "./use-picker";

interface AssignPickerProps {
  asked: PickerRequest;
  onClose: () => void;
}

/**
 * Everybody of the studio for one opening, best first, with every reason. One tab stop: what is typed filters, arrows
 * move, Enter picks. After a pick it goes on to the session's next open need.
 */
export function AssignPicker({ asked, onClose }: AssignPickerProps) {
  const picker = usePicker(asked, onClose);
  const { view, turn } = picker;
  const field = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState("");
  const [activeId, setActiveId] = useState<string | null>(asked.personId ?? null);
  const listId = useId();
  const shown = view === null ? [] : view.candidates.filter((candidate) => holdsWords(candidate.name, filter));
  const free = shown.filter((candidate) => !candidate.isTaken);
  const active = free.find((candidate) => candidate.personId === activeId) ?? free[0] ?? null;
  const optionId = (personId: string) => `${listId}-${personId}`;

  const isKnown = view !== null;
  useEffect(() => {
    if (isKnown && asked.personId !== undefined) {
      document.getElementById(`${listId}-${asked.personId}`)?.scrollIntoView({ block: "nearest" });
    }
  }, [isKnown, asked.personId, listId]);

  // The next opening starts where this one did, also when the pick was a button that is gone now.
  useEffect(() => {
    if (turn.count === 0) return;
    setFilter("");
    field.current?.focus();
  }, [turn.count]);

  const look = (personId: string | undefined) => {
    if (personId === undefined) return;
    setActiveId(personId);
    document.getElementById(optionId(personId))?.scrollIntoView({ block: "nearest" });
  };
  const pick = (personId: string) => {
    if (picker.isPending) return;
    setFilter("");
    setActiveId(null);
    picker.pick(personId);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = active === null ? -1 : free.indexOf(active);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      look(free[Math.max(0, Math.min(free.length - 1, to))]?.personId);
    }
    // A key that is still held down from opening the picker must not pick anybody.
    if (event.key === "Enter" && !event.repeat && active !== null) {
      event.preventDefault();
      pick(active.personId);
    }
  };

  return (
    <Dialog title={view?.title ?? "Assign"} isOpen onClose={onClose} width="wide">
      <div className="flex flex-col gap-3">
        <p role="status" className="sr-only">
          {view === null ? "Looking for people." : `${turn.said} ${free.length} people to pick from.`}
        </p>
        {view === null ? null : <PickerHeader view={view} position={picker.position} onPosition={picker.setPosition} />}
        {view?.namedPerson ? (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <p className="min-w-40 flex-1 text-muted">Named on this task: {view.namedPerson}.</p>
            <Button size="small" onPress={picker.takeNameOff}>
              {view.request.sessionId === null ? "Take the name off" : "Leave it to the lead"}
            </Button>
          </div>
        ) : null}
        <FormError message={picker.fault} />
        <input
          ref={field}
          role="combobox"
          aria-label="Find a person by name"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : optionId(active.personId)}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder="Type a name"
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value);
            setActiveId(null);
          }}
          onKeyDown={onKeyDown}
          className="h-9 w-full rounded-control border border-control bg-background px-2 text-ink touch:h-11 touch:text-[1rem]"
        />
        {view === null ? <Skeleton rows={6} label="Looking for people" /> : null}
        <div
          role="listbox"
          id={listId}
          aria-label="People, best first"
          aria-busy={picker.isPending}
          className={`-mx-4 border-line border-t ${picker.isPending ? "opacity-60" : ""}`}
        >
          {shown.map((candidate) => (
            <CandidateRow
              key={candidate.personId}
              id={optionId(candidate.personId)}
              candidate={candidate}
              isActive={candidate === active}
              onPick={() => pick(candidate.personId)}
            />
          ))}
        </div>
        {view !== null && shown.length === 0 ? (
          <AddPersonRow
            name={filter.trim()}
            canAdd={view.canAddPerson}
            isPending={picker.isPending}
            onAdd={() => picker.addAndPick(filter.trim())}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
