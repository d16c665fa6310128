import { DayGrid } from "@/components/availability/day-grid";
import { HoursSection } from "@/components/availability/hours-section";
import { CalendarSection } from "@/components/busy-calendars/calendar-section";
import { Count } from "@/components/ui/count";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import type { MyCallsView } from "@/lib/domain/me-view";
import { paths } from "@/lib/paths";
import { OwnCallRow } from "./own-call-row";

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
  const { id, name, coming, past, days, hours, calendars } = person;
  const unanswered = coming.filter(({ answer }) => answer === "ASKED").length;
  return (
    <>
      <PageHeader title="My calls" facts={<span>{name}</span>} />
      <section aria-labelledby="coming" className="mb-6">
        <SectionHeader
          id="coming"
          title="Coming"
          note={unanswered > 0 ? <Count value={unanswered} label="unanswered" tone="warn" /> : undefined}
        />
        {coming.length > 0 ? (
          <ul aria-label="Coming calls" className="panel divide-y divide-line overflow-clip">
            {coming.map((call) => (
              <OwnCallRow key={call.id} call={call} canAnswer />
            ))}
          </ul>
        ) : (
          <EmptyState>You are called to no session that is still to come.</EmptyState>
        )}
        {past.length > 0 ? (
          <Disclosure summary={`Over: ${past.length}`} className="mt-2">
            <ul aria-label="Past calls" className="panel divide-y divide-line overflow-clip">
              {past.map((call) => (
                <OwnCallRow key={call.id} call={call} canAnswer={false} />
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </section>
      <DayGrid personId={id} days={days} />
      <HoursSection view={hours} />
      {calendars === null ? null : <CalendarSection view={calendars} />}
    </>
  );
}
