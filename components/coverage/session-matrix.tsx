"use client";
import { useRouter } from "next/navigation";
import { memo } from "react";
import { inspectFlag, openPicker } from "@/components/frame/panel-store";
import { useWrite } from "@/components/history/use-write";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import { toast } from "@/components/ui/toast-store";
import { unassignAction } from "@/lib/actions/calls";
import type { CoverageCell, CoveragePerson, CoverageSession, CoverageView } from "@/lib/domain/coverage-view";
import { type NextOpening, openingFor } from "@/lib/domain/next-opening";
import { SESSION_ROLE_LETTERS } from "@/lib/domain/role-words";
import { paths } from "@/lib/paths";
import { CallMarks, FlagMarks, Socket } from "./call-marks";
import { cellWords, openWords, sessionWords } from "./cell-words";
import { COLUMN_HEAD, CORNER, GRID, GRID_FRAME, ROW_HEAD } from "./grid-style";
import { PersonHead } from "./person-head";
import { cellProps, type GridPlace, useGridKeys } from "./use-grid-keys";

/** Above the people: the sessions, and what is open in them. */
const ROWS_ABOVE = 2;

/** People by sessions in the order of time: who is where, as what, how sure; above them what is open. */
export function SessionMatrix({ view }: { view: CoverageView }) {
  const router = useRouter();
  const { write } = useWrite();
  const { sessions, people, canPlan } = view;

  const find = ({ row, column }: GridPlace) => {
    const session = sessions[column - 1];
    const person = people[row - ROWS_ABOVE];
    return { session, person, cell: person?.cells.find((one) => one.column === column - 1) };
  };
  const fill = (session: CoverageSession, opening: NextOpening, personId?: string) => {
    if (canPlan) openPicker({ ...opening, sessionId: session.id, ...(personId ? { personId } : {}) });
    else router.push(paths.projectSession(session.id));
  };
  const assign = (session: CoverageSession, asked?: string) => {
    const need = session.open.find((one) => one.sessionRole === asked) ?? session.open[0];
    if (need !== undefined) fill(session, need);
  };
  const assignPerson = (session: CoverageSession, person: CoveragePerson) => {
    const asked = view.filter.sessionRole;
    fill(session, openingFor(asked === null ? person.sessionRoles : [asked], session.open), person.id);
  };
  const act = (place: GridPlace, pressed: Element) => {
    const { session, person, cell } = find(place);
    if (session === undefined) {
      if (person !== undefined) router.push(paths.person(person.id));
      return;
    }
    const pressedFlag = pressed.closest<HTMLElement>("[data-flag]")?.dataset.flag;
    if (place.row === 0) {
      if (pressedFlag === undefined) router.push(paths.projectSession(session.id));
      else inspectFlag(pressedFlag);
      return;
    }
    if (place.row === 1) return assign(session, pressed.closest<HTMLElement>("[data-role]")?.dataset.role);
    if (cell === undefined) return person === undefined ? undefined : assignPerson(session, person);
    const flag = pressedFlag ?? cell.flags[0]?.key;
    if (flag !== undefined) inspectFlag(flag);
    else router.push(paths.projectSession(session.id));
  };
  const remove = (place: GridPlace) => {
    const { session, person, cell } = find(place);
    if (!canPlan || session === undefined || person === undefined || cell === undefined) return;
    const [mark, ...others] = cell.marks;
    if (mark === undefined) return;
    if (others.length > 0) {
      const message = `${person.name} is called in ${cell.marks.length} roles to ${session.title}. Open the session to choose which one goes.`;
      toast({ message, kind: "problem" });
    } else write(() => unassignAction({ callId: mark.callId, version: null }));
  };
  const grid = useGridKeys({
    rows: people.length + ROWS_ABOVE,
    columns: sessions.length + 1,
    onAct: act,
    onDelete: remove,
  });

  return (
    <div className={GRID_FRAME}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is one tab stop is a grid */}
      <table role="grid" aria-label="People by sessions" aria-readonly={!canPlan} className={GRID} {...grid}>
        <thead>
          <tr>
            <th scope="col" className={`${CORNER} ${COLUMN_HEAD}`} {...cellProps(0, 0)}>
              <span className="label">Person</span>
            </th>
            {sessions.map((session, index) => (
              <SessionHead key={session.id} session={session} column={index + 1} />
            ))}
          </tr>
          <tr>
            <th scope="row" className={ROW_HEAD} {...cellProps(1, 0)}>
              <span className="label">Open</span>
            </th>
            {sessions.map((session, index) => (
              <OpenCell key={session.id} session={session} column={index + 1} />
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <PersonRow key={person.id} person={person} row={index + ROWS_ABOVE} sessions={sessions} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SessionHead({ session, column }: { session: CoverageSession; column: number }) {
  const { filled, needed } = session.fill;
  return (
    <th
      scope="col"
      aria-label={sessionWords(session)}
      title={sessionWords(session)}
      className={`${COLUMN_HEAD} w-27 min-w-27`}
      {...cellProps(0, column)}
    >
      <span className="mb-1 flex items-center justify-between gap-1">
        <Stripe stripe={session.stripe} code={session.code} />
        <FlagMarks flags={session.flags} />
        <span className={`digits ml-auto ${filled < needed ? "text-warn" : "text-muted"}`}>
          {needed > 0 ? `${filled}/${needed}` : ""}
        </span>
      </span>
      <Link
        href={paths.projectSession(session.id)}
        tabIndex={-1}
        className="line-clamp-2 min-h-9 font-medium no-underline hover:underline"
      >
        {session.title}
      </Link>
      <span className="digits mt-0.5 block whitespace-nowrap text-muted">{session.date}</span>
      <span className="digits block min-h-4.5 whitespace-nowrap text-faint">
        {session.times}
        {session.isHold ? " hold" : ""}
      </span>
      {session.zone ? <span className="block truncate text-faint text-small">{session.zone} time</span> : null}
    </th>
  );
}

function OpenCell({ session, column }: { session: CoverageSession; column: number }) {
  return (
    <td aria-label={openWords(session.open)} className="group bg-background" {...cellProps(1, column)}>
      <span className="flex items-center justify-center gap-1">
        {session.open.map(({ sessionRole, missing }) => (
          <Socket key={sessionRole} sessionRole={sessionRole}>
            {`+${missing > 1 ? `${missing} ` : ""}${SESSION_ROLE_LETTERS[sessionRole]}`}
          </Socket>
        ))}
      </span>
    </td>
  );
}

interface PersonRowProps {
  person: CoveragePerson;
  row: number;
  sessions: readonly CoverageSession[];
}

/** Not drawn again while a write is under way, only with what it brings. */
const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { person, row, sessions } = props;
  const cells = new Map(person.cells.map((cell) => [cell.column, cell]));
  return (
    <tr>
      <PersonHead person={person} row={row} />
      {sessions.map((session, column) => (
        <MatrixCell key={session.id} cell={cells.get(column)} row={row} column={column + 1} />
      ))}
    </tr>
  );
});

function MatrixCell({ cell, row, column }: { cell: CoverageCell | undefined; row: number; column: number }) {
  if (cell === undefined) return <td {...cellProps(row, column)} />;
  const words = cellWords(cell);
  return (
    <td aria-label={words} title={words} {...cellProps(row, column)}>
      <CallMarks marks={cell.marks} isDual={cell.isDual} flags={cell.flags} />
    </td>
  );
}
