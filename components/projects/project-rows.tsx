import { FillCount } from "@/components/coverage/fill-count";
import { flagCountParts } from "@/components/coverage/flag-counts";
import { Glyph } from "@/components/ui/glyph";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import { Table } from "@/components/ui/table";
import type { ProjectRowView } from "@/lib/domain/project-view";
import type { FlagCounts } from "@/lib/domain/review";
import { paths } from "@/lib/paths";

/** Projects one under the other: what each is, how far it is, what it still needs. */
export function ProjectRows({ rows }: { rows: readonly ProjectRowView[] }) {
  return (
    <Table caption="Projects">
      <thead>
        <tr>
          <th scope="col">Project</th>
          <th scope="col" className="max-md:hidden">
            Phase
          </th>
          <th scope="col">Filled</th>
          <th scope="col" className="max-sm:hidden">
            Next session
          </th>
          <th scope="col">Flags</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="w-1/2 py-0!">
              <Link
                href={paths.project(row.id)}
                className="flex min-h-(--row) items-center gap-3 py-1 -outline-offset-2"
              >
                <Stripe stripe={row.stripe} code={row.code} />
                <span className="min-w-0">
                  <span className="font-medium [overflow-wrap:anywhere]">{row.title}</span>
                  <span className="block text-muted text-small [overflow-wrap:anywhere]">
                    {row.artist ? `${row.artist} · ` : ""}
                    {row.kindLabel}
                    <span className="md:hidden"> · {row.phaseLabel}</span>
                  </span>
                </span>
              </Link>
            </th>
            <td className="whitespace-nowrap max-md:hidden">{row.phaseLabel}</td>
            <td>
              <FillCount fill={row.fill} />
            </td>
            <td className="max-sm:hidden">
              {row.next ? (
                <>
                  <span className="digits whitespace-nowrap">{row.next.date}</span>
                  <span className="block text-muted text-small [overflow-wrap:anywhere]">{row.next.title}</span>
                </>
              ) : (
                <span className="text-faint">None</span>
              )}
            </td>
            <td>
              <FlagCountText {...row.flags} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** "2 gaps, 1 dual" with the marks; nothing when all is quiet. */
function FlagCountText(counts: FlagCounts) {
  const found = flagCountParts(counts);
  if (found.length === 0) return <span className="text-faint">None</span>;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5 whitespace-nowrap text-small">
      {found.map(({ kind, shape, tone, value, word }) => (
        <span key={kind} className="inline-flex items-center gap-1">
          <Glyph shape={shape} tone={tone} />
          {value} <span className="max-sm:sr-only">{word}</span>
        </span>
      ))}
    </span>
  );
}
