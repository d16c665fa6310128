import { RoleGlyph } from "@/components/calls/role-glyph";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { PersonCreditView } from "@/lib/domain/person-view";
import { positionTitle } from "@/lib/domain/role-words";
import { paths } from "@/lib/paths";

/** Printed credits, word for word, and what each counts as. */
export function PersonCredits({ credits }: { credits: readonly PersonCreditView[] }) {
  return (
    <ul aria-label="Credits" className="panel divide-y divide-line overflow-clip">
      {credits.map(({ id, roleText, sessionRole, position, project }) => (
        <li
          key={id}
          className="grid min-h-(--row) grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-1.5"
        >
          <Stripe stripe={project.stripe} code={project.code} />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {roleText}
            <Link
              href={paths.project(project.id, "credits")}
              className="block text-muted text-small hover:text-ink hover:underline"
            >
              {project.title}
            </Link>
          </span>
          {sessionRole === null ? (
            <span className="text-faint text-small">A credit only</span>
          ) : (
            <span className="inline-flex items-center gap-2 text-small">
              <RoleGlyph sessionRole={sessionRole} isSilent />
              {positionTitle(position, sessionRole)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
