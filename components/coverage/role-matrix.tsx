"use client";
import { useRouter } from "next/navigation";
import { LoadMeter } from "@/components/calls/load-meter";
import { BothRolesGlyph, RoleGlyph } from "@/components/calls/role-glyph";
import { inspectFlag, openPicker } from "@/components/frame/panel-store";
import { ANSWERS } from "@/lib/domain/call";
import type { CellFlag, CoveragePerson, CoverageView, RoleCount } from "@/lib/domain/coverage-view";
import { answerWord, SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES, type SessionRole } from "@/lib/domain/session-role";
import { paths } from "@/lib/paths";
import { RoleMark, Socket } from "./call-marks";
import { FlagMark } from "./flag-mark";
import { COLUMN_HEAD, CORNER, GRID, GRID_FRAME, ROW_HEAD } from "./grid-style";
import { PersonHead } from "./person-head";
import { cellProps, type GridPlace, useGridKeys } from "./use-grid-keys";

const ROWS_ABOVE = 2;

function callsIn(count: RoleCount): number {
  return ANSWERS.reduce((sum, answer) => sum + count[answer], 0);
}

/** The session roles worth a column: needed or called for anywhere in the view. */
function columnsOf({ filter, people, roleFills }: CoverageView): SessionRole[] {
  return SESSION_ROLES.filter((role) => {
    if (filter.sessionRole !== null) return role === filter.sessionRole;
    if (role !== "PERFORMER") return true;
    return roleFills[role].needed > 0 || people.some((person) => callsIn(person.roles[role]) > 0);
  });
}

/** People by session roles: who does how much of what, who does both, who is full already. */
export function RoleMatrix({ view }: { view: CoverageView }) {
  const router = useRouter();
  const { people, sessions, loose, roleFills, canPlan } = view;
  const columns = columnsOf(view);
  const dualColumn = columns.length + 1;

  const fillFirst = (role: SessionRole | undefined) => {
    for (const { id, open } of sessions) {
      const need = open.find(({ sessionRole }) => sessionRole === role);
      if (need === undefined) continue;
      if (canPlan) openPicker({ sessionId: id, sessionRole: need.sessionRole, taskId: need.taskId });
      else router.push(paths.projectSession(id));
      return;
    }
    const task = loose.open.find(({ sessionRole }) => sessionRole === role);
    if (task !== undefined && canPlan) openPicker({ sessionId: null, ...task });
  };
  const act = ({ row, column }: GridPlace) => {
    if (row === 0) return;
    if (row === 1) return fillFirst(columns[column - 1]);
    const person = people[row - ROWS_ABOVE];
    if (person === undefined) return;
    if (column === dualColumn && person.dual !== null) inspectFlag(person.dual.key);
    else if (column === 0 || column > dualColumn) router.push(paths.person(person.id));
  };
  const grid = useGridKeys({ rows: people.length + ROWS_ABOVE, columns: columns.length + 3, onAct: act });

  return (
    <div className={GRID_FRAME}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is one tab stop is a grid */}
      <table role="grid" aria-label="People by roles" aria-readonly={!canPlan} className={GRID} {...grid}>
        <thead>
          <tr>
            <th scope="col" className={`${COLUMN_HEAD} ${CORNER}`} {...cellProps(0, 0)}>
              <span className="label">Person</span>
            </th>
            {columns.map((role, index) => (
              <th key={role} scope="col" className={`${COLUMN_HEAD} min-w-32`} {...cellProps(0, index + 1)}>
                <span className="flex items-center justify-between gap-3">
                  <span className="label">{SESSION_ROLE_LABELS[role]}</span>
                  {roleFills[role].needed > 0 ? <FillText {...roleFills[role]} /> : null}
                </span>
              </th>
            ))}
            <th scope="col" className={`${COLUMN_HEAD} min-w-36`} {...cellProps(0, dualColumn)}>
              <span className="label">Both roles</span>
            </th>
            <th scope="col" className={`${COLUMN_HEAD} min-w-36`} {...cellProps(0, dualColumn + 1)}>
              <span className="label">Load, 7 days</span>
            </th>
          </tr>
          <tr>
            <th scope="row" className={ROW_HEAD} {...cellProps(1, 0)}>
              <span className="label">Open</span>
            </th>
            {columns.map((role, index) => {
              const missing = roleFills[role].needed - roleFills[role].filled;
              return (
                <td
                  key={role}
                  aria-label={missing > 0 ? `${missing} open: press to fill the next` : "Nothing open"}
                  className="group bg-background"
                  {...cellProps(1, index + 1)}
                >
                  {missing > 0 ? <Socket sessionRole={role}>{`+${missing} open`}</Socket> : null}
                </td>
              );
            })}
            <td className="bg-background" {...cellProps(1, dualColumn)} />
            <td className="bg-background" {...cellProps(1, dualColumn + 1)} />
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <RoleRow key={person.id} person={person} row={index + ROWS_ABOVE} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FillText({ filled, needed }: { filled: number; needed: number }) {
  return (
    <span className={`digits ${filled < needed ? "text-warn" : "text-muted"}`}>
      {filled}/{needed}
      <span className="sr-only"> filled</span>
    </span>
  );
}

function RoleRow({ person, row, columns }: { person: CoveragePerson; row: number; columns: readonly SessionRole[] }) {
  const hours = Math.round(person.loadMinutes / 60);
  return (
    <tr>
      <PersonHead person={person} row={row} />
      {columns.map((role, index) => (
        <td key={role} {...cellProps(row, index + 1)}>
          <RoleCountText role={role} count={person.roles[role]} />
        </td>
      ))}
      <td {...cellProps(row, columns.length + 1)}>{person.dual === null ? null : <DualText dual={person.dual} />}</td>
      <td {...cellProps(row, columns.length + 2)}>
        <LoadMeter minutes={person.loadMinutes} text={`${hours} h`} />
      </td>
    </tr>
  );
}

function RoleCountText({ role, count }: { role: SessionRole; count: RoleCount }) {
  if (callsIn(count) === 0) return null;
  const declined = count.DECLINED;
  const standing = callsIn(count) - declined;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {standing > 0 ? (
        <>
          {role === "PERFORMER" ? null : <RoleGlyph sessionRole={role} isSilent />}
          <span className="digits">{standing}</span>
        </>
      ) : null}
      {(["ASKED", "DRAFT"] as const).map((answer) =>
        count[answer] > 0 ? (
          <span key={answer} className="text-muted text-small">
            {count[answer] === standing ? "" : `${count[answer]} `}
            {answerWord(answer)}
          </span>
        ) : null,
      )}
      {declined > 0 ? (
        <span className="flex items-center gap-1.5 text-muted text-small">
          <RoleMark sessionRole={role} answer="DECLINED" />
          {declined > 1 ? `${declined} ` : ""}declined
        </span>
      ) : null}
    </span>
  );
}

/** Both roles on one body, with the level; quiet once somebody said yes to it. */
function DualText({ dual }: { dual: CellFlag }) {
  const isQuiet = dual.status === "ACKNOWLEDGED";
  return (
    <span className={`flex items-center gap-1.5 ${isQuiet ? "text-muted" : ""}`}>
      <BothRolesGlyph />
      <span className="text-small">Both roles</span>
      <FlagMark kind={dual.kind} severity={dual.severity} status={dual.status} />
      <span className="digits">
        {dual.level}
        {isQuiet ? <span className="sr-only">, acknowledged</span> : null}
      </span>
    </span>
  );
}
