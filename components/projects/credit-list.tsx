import { RoleGlyph } from "@/components/calls/role-glyph";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import type { CreditRowView } from "@/lib/domain/project-view";
import { positionTitle } from "@/lib/domain/role-words";
import { paths } from "@/lib/paths";

interface CreditListProps {
  credits: readonly CreditRowView[];
  canImport: boolean;
}

/** Printed credits as they were read: word for word, and what each means for who covers what. */
export function CreditList({ credits, canImport }: CreditListProps) {
  if (credits.length === 0) {
    return (
      <EmptyState action={canImport ? <LinkButton href={paths.importCredits()}>Import credits</LinkButton> : undefined}>
        No printed credits: they come from a file with the credits of an album.
      </EmptyState>
    );
  }
  return (
    <Table caption="Printed credits">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Printed as</th>
          <th scope="col">Counts as</th>
          <th scope="col" className="max-sm:hidden">
            On
          </th>
        </tr>
      </thead>
      <tbody>
        {credits.map((credit) => (
          <tr key={credit.id}>
            <th scope="row" className="[overflow-wrap:anywhere]">
              <Link href={paths.person(credit.personId)} className="hover:underline">
                {credit.person}
              </Link>
            </th>
            <td className="[overflow-wrap:anywhere]">{credit.roleText}</td>
            <td>
              <Meaning {...credit} />
            </td>
            <td className="text-muted max-sm:hidden">
              {credit.trackPositions ? (
                <>
                  Tracks <span className="digits">{credit.trackPositions}</span>
                </>
              ) : (
                "The release"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Meaning({ sessionRole, position }: Pick<CreditRowView, "sessionRole" | "position">) {
  if (sessionRole === null) return <span className="text-faint">A credit only</span>;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <RoleGlyph sessionRole={sessionRole} isSilent />
      {positionTitle(position, sessionRole)}
    </span>
  );
}
