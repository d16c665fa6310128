"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import type { AbsenceView, HoursSectionView } from "@/lib/domain/hours-view";
import { parseWeekHours, weekHoursWords } from "@/lib/domain/week-hours";
import { zoneLabel } from "@/lib/time/zones";
import { AbsenceRow } from "./absence-row";

const AbsenceDialog = dynamic(() => import("./absence-dialog").then((module) => module.AbsenceDialog), { ssr: false });
const HoursDialog = dynamic(() => import("./hours-dialog").then((module) => module.HoursDialog), { ssr: false });
const DatesDialog = dynamic(() => import("./dates-dialog").then((module) => module.DatesDialog), { ssr: false });

type Open = { window: "hours" | "add" } | { window: "edit" | "dates"; absence: AbsenceView } | null;

/** When somebody can come: the week's pattern, and the absences that are said, coming and past. */
export function HoursSection({ view }: { view: HoursSectionView }) {
  const { name, isOwn, canEdit, coming, past } = view;
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  // The row as it is now; one that somebody removed meanwhile stays in its window, with what was typed.
  const asked = open !== null && "absence" in open ? open.absence : null;
  const opened = [...coming, ...past].find(({ id }) => id === asked?.id) ?? asked;
  const rows = (absences: readonly AbsenceView[]) =>
    absences.map((absence) => (
      <AbsenceRow
        key={absence.id}
        absence={absence}
        canEdit={canEdit}
        onOpen={(window) => setOpen({ window, absence })}
      />
    ));
  return (
    <section aria-labelledby="hours" className="mb-6">
      <SectionHeader
        id="hours"
        title="Hours and absences"
        actions={canEdit ? <Button onPress={() => setOpen({ window: "add" })}>Add absence</Button> : undefined}
      />
      <Pattern view={view} onEdit={() => setOpen({ window: "hours" })} />
      {coming.length > 0 ? (
        <ul aria-label="Absences to come" className="panel divide-y divide-line overflow-clip">
          {rows(coming)}
        </ul>
      ) : (
        <EmptyState>
          {isOwn ? "You have said no absence that is to come." : `${name} has said no absence that is to come.`}
        </EmptyState>
      )}
      {past.length > 0 ? (
        <Disclosure summary={`Over: ${past.length}`} className="mt-2">
          <ul aria-label="Absences that are over" className="panel divide-y divide-line overflow-clip">
            {rows(past)}
          </ul>
        </Disclosure>
      ) : null}
      {open?.window === "hours" ? <HoursDialog view={view} onClose={close} /> : null}
      {open?.window === "add" ? <AbsenceDialog view={view} absence={null} onClose={close} /> : null}
      {open?.window === "edit" && opened ? <AbsenceDialog view={view} absence={opened} onClose={close} /> : null}
      {open?.window === "dates" && opened ? <DatesDialog absence={opened} onClose={close} /> : null}
    </section>
  );
}

function Pattern({ view, onEdit }: { view: HoursSectionView; onEdit: () => void }) {
  const { workingHours, timeZone, canEdit } = view;
  const words = weekHoursWords(parseWeekHours(workingHours) ?? []);
  return (
    <div className="panel mb-3 flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 py-1 pr-2 pl-3">
      <span className="label">Every week</span>
      <p className="min-w-0 flex-1">
        {words === "" ? (
          <span className="text-muted">No pattern: any time is as good as another</span>
        ) : (
          <span className="digits text-ink">{words}</span>
        )}
        {timeZone === "" ? null : <span className="text-muted"> {zoneLabel(timeZone)} time</span>}
      </p>
      {canEdit ? (
        <Button kind="plain" onPress={onEdit}>
          Change hours
        </Button>
      ) : null}
    </div>
  );
}
