import type { TemplateView } from "@/lib/domain/project-view";
import { addDays, formatDate, isCalendarDate } from "@/lib/time/calendar-date";

/** When the template's sessions will be, if the project starts on this day. */
export function TemplateDays({ template, startsOn }: { template: TemplateView; startsOn: string }) {
  if (!isCalendarDate(startsOn)) return null;
  return (
    <section aria-label="Sessions of the template">
      <h3 className="label mb-1">What it brings</h3>
      <ol className="panel divide-y divide-line bg-background">
        {template.sessions.map(({ title, offsetDays, startTime, duration }) => (
          <li key={title} className="flex flex-wrap items-baseline gap-x-3 px-2.5 py-1">
            <span className="digits w-32 shrink-0">
              {formatDate(addDays(startsOn, offsetDays))} {startTime}
            </span>
            <span className="min-w-0 flex-1">{title}</span>
            <span className="digits text-muted">{duration}</span>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-muted text-small">
        Each comes with its blocks, tasks and role needs, as a first hold. Everything can be changed afterwards.
      </p>
    </section>
  );
}
