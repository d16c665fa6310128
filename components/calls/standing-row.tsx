"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useWrite } from "@/components/history/use-write";
import { MenuButton } from "@/components/ui/menu-button";
import {
  removeStandingCallAction,
  setStandingLeadAction,
  setStandingPositionAction,
} from "@/lib/actions/standing-calls";
import type { StandingMemberView } from "@/lib/domain/crew-view";
import { positionOptions } from "./position-options";
import { BothRolesGlyph, RoleGlyph } from "./role-glyph";

interface StandingRowProps {
  member: StandingMemberView;
  members: readonly StandingMemberView[];
  canPlan: boolean;
}

/** Usually on both sides of the glass. */
function isDual(member: StandingMemberView, members: readonly StandingMemberView[]): boolean {
  const isAtWork = (role: string) =>
    members.some((one) => one.personId === member.personId && one.sessionRole === role && one.position !== "EXECUTIVE");
  return member.sessionRole !== "PERFORMER" && isAtWork("ENGINEER") && isAtWork("PRODUCER");
}

/** One person of the usual crew in one role. */
export function StandingRow({ member, members, canPlan }: StandingRowProps) {
  const { id, version, name, title, isLead, canLead, position, sessionRole } = member;
  const standingCallId = id;
  const { isPending, write } = useWrite();
  return (
    <li
      aria-busy={isPending}
      className={`row gap-3 border-line border-b py-1 pr-1.5 pl-3 last:border-b-0 ${isPending ? "opacity-60" : ""}`}
    >
      <RoleGlyph sessionRole={sessionRole} isSilent />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 truncate font-medium" title={name}>
          {name}
        </span>
        <span className="text-muted">{title}</span>
        {isLead ? <span className="label text-accent">Lead</span> : null}
      </span>
      {isDual(member, members) ? (
        <span className="inline-flex items-center gap-1.5 text-muted text-small">
          <BothRolesGlyph />
          <span className="max-sm:sr-only">Both roles</span>
        </span>
      ) : null}
      {canPlan ? (
        <MenuButton
          label={`${name}, ${title}: more`}
          isIconOnly
          size="small"
          kind="plain"
          icon={<Ellipsis size={16} aria-hidden="true" />}
          entries={[
            {
              id: "lead",
              label: "Make lead",
              isDisabled: isLead || !canLead,
              onAction: () => write(() => setStandingLeadAction({ standingCallId, version })),
            },
            {
              id: "position",
              heading: "Position",
              entries: positionOptions(sessionRole).map(({ value, label }) => ({
                id: value,
                label,
                isDisabled: value === position,
                onAction: () => write(() => setStandingPositionAction({ standingCallId, version, position: value })),
              })),
            },
            {
              id: "end",
              heading: "Take off the usual crew",
              entries: [
                {
                  id: "remove",
                  label: "Remove",
                  isDanger: true,
                  onAction: () => write(() => removeStandingCallAction({ standingCallId, version })),
                },
              ],
            },
          ]}
        />
      ) : null}
    </li>
  );
}
