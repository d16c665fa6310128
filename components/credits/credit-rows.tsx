import { RoleGlyph } from "@/components/calls/role-glyph";
import { Table } from "@/components/ui/table";
import type { AlbumOutcome } from "@/lib/domain/album-credits";
import type { RoleReading } from "@/lib/domain/credit";
import { positionTitle } from "@/lib/domain/role-words";

/** Every credit of an album: where it stands in the file, and what it became. */
export function CreditRows({ album }: { album: AlbumOutcome }) {
  return (
    <Table caption={`Credits of ${album.album}`} isTall className="mt-2">
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Person</th>
          <th scope="col">Printed as</th>
          <th scope="col" className="max-sm:hidden">
            Counts as
          </th>
        </tr>
      </thead>
      <tbody>
        {album.credits.map((credit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the file can hold one role twice
          <tr key={index}>
            <td className="digits text-muted">{credit.row}</td>
            <th scope="row" className="[overflow-wrap:anywhere]">
              {credit.catalogueName}
            </th>
            <td className="[overflow-wrap:anywhere] max-sm:py-2">
              {credit.roleText}
              <div className="text-small sm:hidden">
                <Outcome reading={credit.reading} />
              </div>
            </td>
            <td className="max-sm:hidden">
              <Outcome reading={credit.reading} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Outcome({ reading }: { reading: RoleReading }) {
  if (reading.kind === "other") return <span className="text-faint">A credit only</span>;
  if (reading.kind === "question") return <span className="text-warn">A question</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <RoleGlyph sessionRole={reading.sessionRole} isSilent />
      {positionTitle(reading.position, reading.sessionRole)}
    </span>
  );
}
