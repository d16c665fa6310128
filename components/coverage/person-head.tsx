import { Link } from "@/components/ui/link";
import type { CoveragePerson } from "@/lib/domain/coverage-view";
import { paths } from "@/lib/paths";
import { ROW_HEAD } from "./grid-style";
import { cellProps } from "./use-grid-keys";

/**
 * The head of a person's row. A group says so: it covers needs, and is never both roles at once. So does somebody who is
 * archived and still called.
 */
export function PersonHead({ person, row }: { person: CoveragePerson; row: number }) {
  const marks = [person.isGroup ? "group" : "", person.isArchived ? "archived" : ""].filter(Boolean).join(", ");
  return (
    <th scope="row" className={ROW_HEAD} {...cellProps(row, 0)}>
      <Link
        href={paths.person(person.id)}
        tabIndex={-1}
        title={person.name}
        className="block truncate no-underline hover:underline"
      >
        {person.name}
      </Link>
      {marks === "" ? null : <span className="block text-faint text-small leading-3">{marks}</span>}
    </th>
  );
}
