import { Table } from "@/components/ui/table";
import type { JudgedPerson, PastedOutcome } from "@/lib/domain/pasted-people";
import { SKILL_LABELS } from "@/lib/domain/skill";
import { RoleLamps } from "./role-lamps";

interface PastedRowsProps {
  rows: readonly JudgedPerson[];
  isIn: (row: JudgedPerson) => boolean;
  onChoose: (line: number, isIn: boolean) => void;
}

/** What was read from each line, and what will become of it. */
export function PastedRows({ rows, isIn, onChoose }: PastedRowsProps) {
  return (
    <Table caption="What was read" isTall className="max-h-72!">
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Name</th>
          <th scope="col">Roles and skills</th>
          <th scope="col" className="max-sm:hidden">
            E-mail and phone
          </th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} className={isIn(row) ? "" : "text-muted"}>
            <td className="py-0!">
              <label className="flex min-h-(--row) items-center gap-2">
                <input
                  type="checkbox"
                  checked={isIn(row)}
                  disabled={row.outcome.kind === "FAULT"}
                  onChange={(event) => onChoose(row.line, event.target.checked)}
                  aria-label={`Add ${row.name || "this line"}`}
                />
                <span className="digits">{row.line}</span>
              </label>
            </td>
            <th scope="row" className="min-w-32 [overflow-wrap:anywhere]">
              {row.name.length > 130 ? `${row.name.slice(0, 130)}…` : row.name || "No name"}
              {row.kind === "GROUP" ? <span className="ml-2 text-muted text-small">group</span> : null}
              <span className="block font-normal text-muted text-small sm:hidden">
                {[row.email, row.phone].filter(Boolean).join(" · ")}
              </span>
              {row.unread.length > 0 ? (
                <span className="block text-small text-warn">Not read: {row.unread.join(", ")}</span>
              ) : null}
            </th>
            <td>
              <RoleLamps sessionRoles={row.sessionRoles} />
              <span className="block text-muted text-small [overflow-wrap:anywhere]">
                {row.skills.map((skill) => SKILL_LABELS[skill]).join(", ")}
              </span>
              {row.notes ? <span className="block text-small [overflow-wrap:anywhere]">Note: {row.notes}</span> : null}
            </td>
            <td className="max-sm:hidden">
              <span className="block [overflow-wrap:anywhere]">{row.email}</span>
              <span className="digits block text-muted">{row.phone}</span>
            </td>
            <td className="text-small">
              <Outcome outcome={row.outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Outcome({ outcome }: { outcome: PastedOutcome }) {
  switch (outcome.kind) {
    case "NEW":
      return <span className="text-ok">New</span>;
    case "KNOWN":
      return `Looks like ${outcome.name} on the roster`;
    case "REPEATED":
      return `Same name as line ${outcome.line}`;
    case "FAULT":
      return <span className="text-danger">{outcome.why}</span>;
  }
}
