import { DayGrid } from "@/components/availability/day-grid";
import { HoursSection } from "@/components/availability/hours-section";
import { CalendarSection } from "@/components/busy-calendars/calendar-section";
import { Count } from "@/components/ui/count";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import type { MyCallsView, OwnSessionView } from "@/lib/domain/me-view";
import { paths } from "@/lib/paths";
import { OwnSessionRow } from "./own-session-row";

/** What the signed-in account is called to, with an answer one press away, and when it can come. */
export function MyCallsScreen({ view: { accountName, person } }: { view: MyCallsView }) {
  if (person === null) {
    return (
      <>
        <PageHeader title="My calls" />
        <EmptyState
          action={
            <LinkButton href={paths.account()} kind="primary">
              Say who you are
            </LinkButton>
          }
        >
          {accountName}’s account is nobody of the roster yet, so there are no calls to show.
        </EmptyState>
      </>
    );
  }
  const { id, name, asked, coming, past, days, hours, calendars } = person;
  return (
    <>
      <PageHeader title="My calls" facts={<span>{name}</span>} />
      {asked.length > 0 ? (
        <section aria-labelledby="asked" className="mb-6">
          <SectionHeader
            id="asked"
            title="Waiting for your answer"
            note={<Count value={asked.length} label="sessions" />}
          />
          <Sessions label="Waiting for your answer" sessions={asked} canAnswer />
        </section>
      ) : null}
      <section aria-labelledby="coming" className="mb-6">
        <SectionHeader id="coming" title="Coming" note={<Count value={coming.length} label="sessions" />} />
        {coming.length > 0 ? (
          <Sessions label="Coming" sessions={coming} canAnswer />
        ) : (
          <EmptyState>
            {asked.length > 0 ? "Nothing else is to come." : "You are called to no session that is still to come."}
          </EmptyState>
        )}
        {past.length > 0 ? (
          <Disclosure summary={`Over: ${past.length}`} className="mt-2">
            <Sessions label="Over" sessions={past} canAnswer={false} />
          </Disclosure>
        ) : null}
      </section>
      <DayGrid personId={id} days={days} />
      <HoursSection view={hours} />
      {calendars === null ? null : <CalendarSection view={calendars} />}
    </>
  );
}

function Sessions({
  label,
  sessions,
  canAnswer,
}: {
  label: string;
  sessions: readonly OwnSessionView[];
  canAnswer: boolean;
}) {
  return (
    <ul aria-label={label} className="panel divide-y divide-line overflow-clip">
      {sessions.map((session) => (
        <OwnSessionRow key={session.id} session={session} canAnswer={canAnswer} />
      ))}
    </ul>
  );
}
