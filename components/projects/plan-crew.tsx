"use client";
import { CoverChip } from "@/components/calls/cover-chip";
import { RoleGlyph } from "@/components/calls/role-glyph";
import { openPicker } from "@/components/frame/panel-store";
import { Chip } from "@/components/ui/chip";
import { type Answer, leastOf } from "@/lib/domain/call";
import type { OpenNeed } from "@/lib/domain/next-opening";
import type { CalledView, PlanRoleView } from "@/lib/domain/project-view";
import { answerWord, countedRole, SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import type { SessionRole } from "@/lib/domain/session-role";

interface PlanCrewProps {
  sessionId: string;
  roles: readonly PlanRoleView[];
  canPlan: boolean;
}

const PRESS = "flex min-w-0 max-w-full rounded-control touch:press-area";

/** Who is called to a session, on one line, and a socket for each session role that still needs somebody. */
export function PlanCrew({ sessionId, roles, canPlan }: PlanCrewProps) {
  const shown = new Set<string>();
  const everybody = roles.flatMap(({ called }) => called);
  return roles.map(({ sessionRole, called, need }) => (
    <div key={sessionRole} className="contents">
      {called.map((one) => {
        // Somebody in both roles is one chip that says so, not two.
        if (one.isDual && shown.has(one.personId)) return null;
        shown.add(one.personId);
        const own = one.isDual ? everybody.filter(({ personId }) => personId === one.personId) : [one];
        const answer = leastOf(own.map((call) => call.answer)) ?? one.answer;
        return <Called key={one.callId} {...{ one, answer, sessionId, sessionRole, canPlan }} />;
      })}
      {need === null ? null : <Socket {...{ sessionId, need, canPlan }} />}
    </div>
  ));
}

interface CalledProps {
  one: CalledView;
  answer: Answer;
  sessionId: string;
  sessionRole: SessionRole;
  canPlan: boolean;
}

function Called({ one, answer, sessionId, sessionRole, canPlan }: CalledProps) {
  const { name, position, isDual, callId } = one;
  const shade = answer === "CONFIRMED" ? "confirmed" : "asked";
  const chip = <CoverChip {...{ name, shade, answer, position, isDual, sessionRole }} via={null} />;
  if (!canPlan) return chip;
  const replace = () => openPicker({ sessionId, sessionRole, position, replacesCallId: callId });
  const role = isDual ? "both roles" : SESSION_ROLE_LABELS[sessionRole].toLowerCase();
  return (
    <button
      type="button"
      title={`${name}, ${role}, ${answerWord(answer)}: replace`}
      onClick={replace}
      className={PRESS}
    >
      {chip}
    </button>
  );
}

interface SocketProps {
  sessionId: string;
  need: OpenNeed;
  canPlan: boolean;
}

function Socket({ sessionId, need, canPlan }: SocketProps) {
  const { sessionRole, taskId, missing } = need;
  const words = countedRole(missing, sessionRole);
  const chip = (
    <Chip state="socket">
      <RoleGlyph sessionRole={sessionRole} isSilent />
      {missing > 1 ? `${missing} open` : canPlan ? "+ open" : "open"}
      <span className="sr-only">: needs {words}</span>
    </Chip>
  );
  if (!canPlan) return chip;
  return (
    <button
      type="button"
      title={`Assign ${words}`}
      onClick={() => openPicker({ sessionId, sessionRole, taskId })}
      className={PRESS}
    >
      {chip}
    </button>
  );
}
