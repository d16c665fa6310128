"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import { CALENDARS_MAX, type CalendarSectionView } from "@/lib/domain/busy-calendar-view";
import { CalendarRow } from "./calendar-row";

const AddCalendarDialog = dynamic(() => import("./add-calendar-dialog").then((module) => module.AddCalendarDialog), {
  ssr: false,
});

/** The calendars of somebody's own that are read for their busy times. For the page of a person, and for one's own. */
export function CalendarSection({ view }: { view: CalendarSectionView }) {
  const { personId, isOwn, name, calendars } = view;
  const [isAdding, setAdding] = useState(false);
  const isFull = calendars.length >= CALENDARS_MAX;
  const add = (
    <Button onPress={() => setAdding(true)} isDisabled={isFull}>
      Add calendar
    </Button>
  );
  return (
    <section aria-labelledby="calendars" className="mb-6">
      <SectionHeader
        id="calendars"
        title={isOwn ? "Busy times from your calendar" : "Busy times from their calendar"}
        note={calendars.length > 0 ? <Count value={calendars.length} label="calendars" /> : undefined}
        actions={calendars.length > 0 ? add : undefined}
      />
      {calendars.length === 0 ? (
        <EmptyState action={add}>
          {isOwn
            ? "None of your calendars is read. Give the address of one, and its busy times count when you are called."
            : `No calendar of ${name} is read. With the address of one, its busy times count when they are called.`}
        </EmptyState>
      ) : (
        <ul className="panel divide-y divide-line">
          {calendars.map((calendar) => (
            <CalendarRow key={calendar.id} calendar={calendar} />
          ))}
        </ul>
      )}
      {isFull ? (
        <p className="mt-2 text-muted text-small">
          Five calendars are read for one person at most. Remove one to add another.
        </p>
      ) : null}
      {isAdding ? <AddCalendarDialog personId={personId} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
