import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import type { TaskSidesView } from "@/lib/domain/crew-view";
import { BLEND_GUIDE, ROLE_GUIDE } from "@/lib/domain/role-guide";
import { COVERED_ROLES, type CoveredRole } from "@/lib/domain/session-role";
import { BothRolesGlyph, RoleGlyph } from "./role-glyph";

/** The two roles in plain words, what the blend asks for, and whose work each task of the session is. */
export function RoleGuide({ sides, onClose }: { sides: TaskSidesView | null; onClose: () => void }) {
  return (
    <Dialog title="Engineer and producer" isOpen onClose={onClose} width="wide">
      <div className="grid gap-6 sm:grid-cols-2">
        {COVERED_ROLES.map((role) => (
          <Role key={role} role={role} />
        ))}
      </div>
      <section className="mt-5 border-line border-t pt-4">
        <h3 className="flex items-center gap-2 font-semibold">
          <BothRolesGlyph />
          {BLEND_GUIDE.name}
        </h3>
        <p className="mt-1">{BLEND_GUIDE.summary}</p>
        <p className="mt-1 text-muted">{BLEND_GUIDE.asksFor}</p>
        <Disclosure summary="Why it is common, and what to watch" className="mt-1">
          <p className="text-muted">{BLEND_GUIDE.whyCommon}</p>
          <p className="mt-1 text-muted">{BLEND_GUIDE.strength}</p>
          <dl className="mt-2 flex flex-col gap-1">
            {BLEND_GUIDE.watch.map(({ heading, text }) => (
              <div key={heading}>
                <dt className="font-medium">{heading}</dt>
                <dd className="text-muted">{text}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </section>
      {sides === null ? null : <Sides sides={sides} />}
    </Dialog>
  );
}

function Role({ role }: { role: CoveredRole }) {
  const { name, summary, focus, skills, inTheStudio } = ROLE_GUIDE[role];
  return (
    <section>
      <h3 className="flex items-center gap-2 font-semibold">
        <RoleGlyph sessionRole={role} isSilent />
        {name}
      </h3>
      <p className="mt-1">{summary}</p>
      <dl className="mt-1 grid grid-cols-[4.5rem_1fr] gap-x-2 gap-y-1">
        <dt className="label">Focus</dt>
        <dd className="text-muted">{focus}</dd>
        <dt className="label">Skills</dt>
        <dd className="text-muted">{skills}</dd>
        <dt className="label">Studio</dt>
        <dd className="text-muted">{inTheStudio}</dd>
      </dl>
    </section>
  );
}

function Sides({ sides }: { sides: TaskSidesView }) {
  const columns = [
    { role: "ENGINEER", titles: sides.engineering },
    { role: "PRODUCER", titles: sides.production },
  ] as const;
  return (
    <section className="mt-3 border-line border-t pt-4">
      <h3 className="label">In {sides.sessionTitle}</h3>
      <div className="mt-2 grid grid-cols-2 gap-x-6">
        {columns.map(({ role, titles }) => (
          <div key={role} className="min-w-0">
            <p className="flex items-center gap-1.5 font-medium">
              <RoleGlyph sessionRole={role} isSilent />
              {ROLE_GUIDE[role].name}
            </p>
            {titles.length === 0 ? (
              <p className="mt-1 text-muted text-small">Nothing yet.</p>
            ) : (
              <ul className="mt-1 flex flex-col gap-0.5 text-muted text-small">
                {titles.map((title, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: titles can repeat, and the list is never reordered
                  <li key={index}>{title}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
