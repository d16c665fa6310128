"use client";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { useOptimistic } from "react";
import { useWrite } from "@/components/history/use-write";
import { IconButton } from "@/components/ui/icon-button";
import { setRoleNeedAction } from "@/lib/actions/role-needs";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import type { RoleNeedView } from "@/lib/domain/session-view";
import { ROLE_NEED_MAX } from "@/lib/schemas/role-need";

interface NeedSteppersProps {
  sessionId: string;
  needs: readonly RoleNeedView[];
  canPlan: boolean;
}

/** As small as with a pointer, and still as large under a finger. */
const COMPACT = "touch:size-7! touch:press-area";

/** How many people of each session role the session needs. */
export function NeedSteppers({ sessionId, needs, canPlan }: NeedSteppersProps) {
  return (
    <ul aria-label="People needed" className="flex flex-wrap gap-x-6 gap-y-1 touch:gap-y-4 touch:py-1 print:hidden">
      {needs.map((need) => (
        <NeedStepper key={need.sessionRole} sessionId={sessionId} need={need} canPlan={canPlan} />
      ))}
    </ul>
  );
}

interface NeedStepperProps {
  sessionId: string;
  need: RoleNeedView;
  canPlan: boolean;
}

function NeedStepper({ sessionId, need, canPlan }: NeedStepperProps) {
  const { sessionRole, count } = need;
  const { write, isPending } = useWrite();
  const [shown, show] = useOptimistic(count);
  const label = SESSION_ROLE_LABELS[sessionRole];
  const step = (by: 1 | -1) =>
    write(() => {
      show(count + by);
      return setRoleNeedAction({ sessionId, sessionRole, count: count + by, seen: count });
    });
  return (
    <li className="flex items-center gap-1.5">
      <span className="text-muted">{label}s needed</span>
      {canPlan ? (
        <IconButton
          label={`One ${label.toLowerCase()} less`}
          size="small"
          kind="quiet"
          className={COMPACT}
          icon={<Minus size={12} aria-hidden="true" />}
          isDisabled={isPending || shown === 0}
          onPress={() => step(-1)}
        />
      ) : null}
      <span className="digits min-w-5 text-center text-ink">{shown}</span>
      {canPlan ? (
        <IconButton
          label={`One ${label.toLowerCase()} more`}
          size="small"
          kind="quiet"
          className={COMPACT}
          icon={<Plus size={12} aria-hidden="true" />}
          isDisabled={isPending || shown >= ROLE_NEED_MAX}
          onPress={() => step(1)}
        />
      ) : null}
    </li>
  );
}
