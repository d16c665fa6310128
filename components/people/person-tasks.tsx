import { RoleGlyph } from "@/components/calls/role-glyph";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { PersonTaskGroupView } from "@/lib/domain/person-view";

/** What somebody still has to do, session by session. */
export function PersonTasks({ groups }: { groups: readonly PersonTaskGroupView[] }) {
  return (
    <ul aria-label="Tasks" className="panel divide-y divide-line overflow-clip">
      {groups.map(({ id, title, href, project, date, tasks }) => (
        <li key={id} className="px-3 py-2">
          <p className="mb-1 flex items-center gap-3">
            <Stripe stripe={project.stripe} code={project.code} />
            <Link href={href} className="min-w-0 font-medium [overflow-wrap:anywhere] hover:underline">
              {title}
            </Link>
            <span className="digits shrink-0 text-muted">{date}</span>
          </p>
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
        </li>
      ))}
    </ul>
  );
}
