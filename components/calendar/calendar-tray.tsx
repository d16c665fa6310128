import { openMove } from "@/components/frame/panel-store";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { CalendarView } from "@/lib/domain/calendar-view";
import { paths } from "@/lib/paths";

const LOOK =
  "flex h-8 max-w-72 items-center gap-2 rounded-control border border-control border-dashed bg-panel px-2 text-ink no-underline hover:border-ink touch:h-11";

/** Sessions without a date: a press gives one to them; those who only look are led to them. Nothing while there are none. */
export function CalendarTray({ view: { undated, permissions } }: { view: CalendarView }) {
  if (undated.length === 0) return null;
  const canPlan = permissions.includes("plan");
  return (
    <section aria-labelledby="not-scheduled" className="mb-3 flex items-start gap-3 max-sm:flex-col max-sm:gap-1">
      <h2 id="not-scheduled" className="label shrink-0 py-1.5">
        Not scheduled
      </h2>
      <ul className="flex max-h-28 min-w-0 flex-1 flex-wrap gap-2 overflow-y-auto print:max-h-none">
        {undated.map(({ id, title, projectTitle, code, stripe }) => {
          const face = (
            <>
              <Stripe stripe={stripe} code={code} />
              <span className="truncate">{title}</span>
            </>
          );
          const said = `${title}, ${projectTitle}`;
          return (
            <li key={id} className="min-w-0">
              {canPlan ? (
                <button type="button" title={said} aria-haspopup="dialog" onClick={() => openMove(id)} className={LOOK}>
                  {face}
                </button>
              ) : (
                <Link href={paths.projectSession(id)} title={said} className={LOOK}>
                  {face}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
