"use client";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Count } from "@/components/ui/count";
import { SectionHeader } from "@/components/ui/section-header";
import { askAllAction } from "@/lib/actions/calls";
import { counted } from "@/lib/domain/counted";
import type { CrewPanelView, CrewRoleView } from "@/lib/domain/crew-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { CrewRow } from "./crew-row";
import { AddAnother, OpenSocket } from "./open-socket";
import { RoleGlyph } from "./role-glyph";
import { RoleGuideButton } from "./role-guide-button";

interface CrewPanelProps {
  view: CrewPanelView;
}

/** Who is called to a session, by session role: channel strips for people, dashed sockets for what is open. */
export function CrewPanel({ view }: CrewPanelProps) {
  const { sessionId, sessionTitle, canPlan, roles, notTold, sides } = view;
  return (
    <section aria-labelledby="crew-heading">
      <SectionHeader id="crew-heading" title="Crew" actions={<RoleGuideButton sides={sides} />} />
      <div className="panel">
        {roles.map((role) => (
          <RoleGroup key={role.sessionRole} role={role} view={view} />
        ))}
        {canPlan && notTold > 0 ? <NotTold sessionId={sessionId} sessionTitle={sessionTitle} count={notTold} /> : null}
      </div>
    </section>
  );
}

function RoleGroup({ role, view }: { role: CrewRoleView; view: CrewPanelView }) {
  const { sessionRole, members, filled, needed, need, openTasks } = role;
  const label = SESSION_ROLE_LABELS[sessionRole];
  return (
    <section aria-label={`${label}s`} className="border-line border-b last:border-b-0">
      <div className="flex min-h-8 items-center gap-2 bg-raised px-3">
        <RoleGlyph sessionRole={sessionRole} isSilent />
        <h3 className="label">{label}</h3>
        {needed > 0 ? (
          <Count
            value={`${filled}/${needed}`}
            label={`${label.toLowerCase()}s filled`}
            tone={need === null ? "plain" : "warn"}
          />
        ) : null}
        {openTasks > 0 ? <span className="text-muted text-small">{counted(openTasks, "task")} open</span> : null}
        {needed === 0 ? (
          <span className="text-muted text-small">
            {sessionRole === "PERFORMER" && view.canPlan
              ? "Counted once you say how many are needed"
              : members.length === 0
                ? "None asked for"
                : null}
          </span>
        ) : null}
        <span className="flex-1" />
        {view.canPlan && need === null ? <AddAnother sessionId={view.sessionId} sessionRole={sessionRole} /> : null}
      </div>
      <ul>
        {members.map((member) => (
          <CrewRow key={member.callId} member={member} sessionId={view.sessionId} canPlan={view.canPlan} />
        ))}
        {need === null ? null : (
          <li className="row border-line border-t px-3 py-1">
            <OpenSocket sessionId={view.sessionId} need={need} isReadOnly={!view.canPlan} />
          </li>
        )}
      </ul>
    </section>
  );
}

/** Assigning tells nobody; this bar says so, and lets the planner mark by hand that the people have been asked. */
function NotTold({ sessionId, sessionTitle, count }: { sessionId: string; sessionTitle: string; count: number }) {
  const { isPending, write } = useWrite();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-3 py-2">
      <p className="min-w-40 flex-1 text-muted">{counted(count, "person has", "people have")} not been told yet.</p>
      <Button
        size="small"
        isPending={isPending}
        aria-label={`Mark everybody as asked for ${sessionTitle}`}
        onPress={() => write(() => askAllAction({ sessionId }))}
      >
        Mark as asked
      </Button>
    </div>
  );
}
