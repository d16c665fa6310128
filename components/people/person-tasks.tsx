import { RoleGlyph } from "@/components/calls/role-glyph";
import { Count } from "@/components/ui/count";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { PersonTaskGroupView } from "@/lib/domain/person-view";

/** What somebody still has to do, session by session. */
export function PersonTasks({ groups }: { groups: readonly PersonTaskGroupView[] }) {
  return (
    <ul aria-label="Tasks" className="panel divide-y divide-line overflow-clip">
      {groups.map(({ id, title, href, project, date, tasks }, index) => (
        <li key={id} className="px-3">
          <Disclosure
            isOpen={index === 0}
            summary={
              <>
                <Stripe stripe={project.stripe} code={project.code} />
                <span className="min-w-0 text-ink [overflow-wrap:anywhere]">{title}</span>
                <span className="digits shrink-0">{date}</span>
                <Count value={tasks.length} label="tasks" />
              </>
            }
            className="[&>summary]:min-h-(--row) [&>summary]:gap-3"
          >
            <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {tasks.map((task) => (
                <li key={task.id} className="flex items-start gap-2 text-muted">
                  <RoleGlyph sessionRole={task.sessionRole} />
                  <span className="min-w-0 [overflow-wrap:anywhere]">
                    {task.title}
                    {task.isByName ? <span className="text-small"> · by name</span> : null}
                  </span>
                </li>
              ))}
            </ul>
            <Link href={href} className="link mt-2 inline-block">
              Open {title}
            </Link>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
