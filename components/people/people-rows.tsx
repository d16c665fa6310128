import { LoadMeter } from "@/components/calls/load-meter";
import { FlagButton } from "@/components/coverage/flag-button";
import { Link } from "@/components/ui/link";
import type { PersonRowView } from "@/lib/domain/person-view";
import { paths } from "@/lib/paths";
import { RoleLamps } from "./role-lamps";

/** The roster as channel strips: name, lamps, skills, how to reach, load, and what the review says. */
export function PeopleRows({ rows }: { rows: readonly PersonRowView[] }) {
  return (
    <div className="panel overflow-clip">
      <p aria-hidden="true" className={`label bg-raised py-1.5 max-lg:hidden ${COLUMNS}`}>
        <span>Name</span>
        <span>Roles</span>
        <span>Skills</span>
        <span>Reach</span>
        <span>Coming week</span>
        <span>Flags</span>
      </p>
      <ul aria-label="People" className="divide-y divide-line border-line lg:border-t">
        {rows.map((row) => (
          <PersonStrip key={row.id} row={row} />
        ))}
      </ul>
    </div>
  );
}

const COLUMNS =
  "grid items-center gap-x-3 px-3 lg:grid-cols-[minmax(9rem,0.7fr)_3.5rem_minmax(0,1.3fr)_minmax(0,1.6fr)_7rem_9.5rem]";
const STRIP = `${COLUMNS} relative min-h-(--row) grid-cols-[minmax(0,1fr)_auto] gap-y-1 py-1.5 hover:bg-raised`;

function PersonStrip({ row }: { row: PersonRowView }) {
  const { id, name, isGroup, isKindOpen, sessionRoles, skills, email, phone, load, flag, moreFlags } = row;
  return (
    <li className={STRIP}>
      <span className="min-w-0">
        <Link
          href={paths.person(id)}
          className="font-medium [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {name}
        </Link>
        {isGroup ? (
          <span className="ml-2 text-muted text-small">{isKindOpen ? "one person or a group?" : "group"}</span>
        ) : null}
      </span>
      <span className="flex max-lg:justify-self-end">
        <RoleLamps sessionRoles={sessionRoles} />
      </span>
      <span className="line-clamp-2 text-muted text-small max-lg:col-span-2 max-sm:hidden" title={skills}>
        {skills}
      </span>
      <span className="relative flex min-w-0 flex-wrap gap-x-3 text-small leading-6 lg:-my-1 max-lg:col-span-2">
        {email ? (
          <a href={`mailto:${email}`} title={email} className="max-w-full truncate hover:underline">
            {email}
          </a>
        ) : null}
        {phone ? (
          <a
            href={`tel:${phone.replace(/[^\d+]/g, "")}`}
            className="digits max-w-full truncate text-muted leading-6 hover:underline"
          >
            {phone}
          </a>
        ) : null}
      </span>
      <LoadMeter minutes={load.minutes} text={load.text} />
      <span className="relative flex min-w-0 flex-wrap items-center gap-x-2 justify-self-start whitespace-nowrap max-lg:justify-self-end">
        {flag ? <FlagButton flag={flag} /> : null}
        {moreFlags > 0 ? (
          <Link
            href={paths.flags({ person: id })}
            className="inline-flex min-h-6 min-w-6 items-center justify-center text-muted text-small hover:underline touch:min-h-11 touch:min-w-11"
          >
            +{moreFlags}
            <span className="sr-only"> more flags</span>
          </Link>
        ) : null}
      </span>
    </li>
  );
}
