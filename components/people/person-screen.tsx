import { HoursSection } from "@/components/availability/hours-section";
import { CalendarSection } from "@/components/busy-calendars/calendar-section";
import { FlagList } from "@/components/coverage/flag-list";
import { ChangeList } from "@/components/history/change-list";
import { Count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import type { PersonHeadView, PersonPageView } from "@/lib/domain/person-view";
import { KindQuestion } from "./kind-question";
import { MergeDialog } from "./merge-dialog";
import { PersonCredits } from "./person-credits";
import { PersonHeader } from "./person-header";
import { PersonSessions } from "./person-sessions";
import { PersonTasks } from "./person-tasks";

/** Everything about one person: what the review says, when they are called and for what, and what was changed. */
export function PersonScreen({ view }: { view: PersonPageView }) {
  const { permissions, head, flags, coming, past, tasks, credits, hours, calendars, history, mergeCandidates } = view;
  const open = tasks.reduce((sum, group) => sum + group.tasks.length, 0);
  return (
    <>
      <PersonHeader head={head} canEdit={permissions.includes("roster")} />
      {head.isKindOpen ? <KindQuestion head={head} canEdit={permissions.includes("roster")} /> : null}
      <Known head={head} />
      {flags.length > 0 ? (
        <section aria-labelledby="flags" className="mb-6">
          <SectionHeader id="flags" title="Flags" note={<Count value={flags.length} label="flags" />} />
          <FlagList label="Flags" flags={flags} />
        </section>
      ) : null}
      <section aria-labelledby="coming" className="mb-6">
        <SectionHeader id="coming" title="Coming sessions" note={<Count value={coming.length} label="sessions" />} />
        {coming.length > 0 ? (
          <PersonSessions label="Coming sessions" sessions={coming} />
        ) : (
          <EmptyState>Not called to any session that is still to come.</EmptyState>
        )}
      </section>
      <HoursSection view={hours} />
      {calendars === null ? null : <CalendarSection view={calendars} />}
      {tasks.length > 0 ? (
        <section aria-labelledby="tasks" className="mb-6">
          <SectionHeader id="tasks" title="To do" note={<Count value={open} label="tasks" />} />
          <PersonTasks groups={tasks} />
        </section>
      ) : null}
      {past.length > 0 ? (
        <section aria-labelledby="past" className="mb-6">
          <SectionHeader id="past" title="Past sessions" note={<Count value={past.length} label="sessions" />} />
          <PersonSessions label="Past sessions" sessions={past} />
        </section>
      ) : null}
      {credits.length > 0 ? (
        <section aria-labelledby="credits" className="mb-6">
          <SectionHeader id="credits" title="Printed credits" note={<Count value={credits.length} label="credits" />} />
          <PersonCredits credits={credits} />
        </section>
      ) : null}
      {history.days.length > 0 ? (
        <section aria-labelledby="history">
          <SectionHeader id="history" title="What was changed" />
          <ChangeList history={history} level={3} />
        </section>
      ) : null}
      {mergeCandidates === null ? null : <MergeDialog head={head} candidates={mergeCandidates} />}
    </>
  );
}

/** Skills and notes, if there are any. */
function Known({ head }: { head: PersonHeadView }) {
  const { skills, form } = head;
  if (skills === "" && form.notes === "") return null;
  return (
    <dl className="mb-6 grid max-w-3xl gap-x-4 gap-y-2 sm:grid-cols-[6rem_1fr]">
      {skills === "" ? null : (
        <>
          <dt className="label">Skills</dt>
          <dd>{skills}</dd>
        </>
      )}
      {form.notes === "" ? null : (
        <>
          <dt className="label">Notes</dt>
          <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{form.notes}</dd>
        </>
      )}
    </dl>
  );
}
