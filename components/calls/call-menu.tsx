"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import { openPicker } from "@/components/frame/panel-store";
import type { Write } from "@/components/history/use-write";
import { MenuButton } from "@/components/ui/menu-button";
import { setLeadAction, setPositionAction, unassignAction } from "@/lib/actions/calls";
import type { CrewMemberView } from "@/lib/domain/crew-view";
import type { SessionRole } from "@/lib/domain/session-role";
import { positionOptions } from "./position-options";

interface CallMenuProps {
  member: CrewMemberView;
  sessionId: string;
  sessionRole: SessionRole;
  write: Write;
}

/** What can be done with a call: replace, make lead, change the position, remove. */
export function CallMenu({ member, sessionId, sessionRole, write }: CallMenuProps) {
  const { callId, version, name, title, isLead, canLead, position } = member;
  return (
    <MenuButton
      label={`${name}, ${title}: more`}
      isIconOnly
      size="small"
      kind="plain"
      icon={<Ellipsis size={16} aria-hidden="true" />}
      entries={[
        {
          id: "replace",
          label: "Replace…",
          onAction: () => openPicker({ sessionId, sessionRole, position, replacesCallId: callId }),
        },
        {
          id: "lead",
          label: "Make lead",
          note: isLead
            ? "Leads already"
            : canLead
              ? "Covers every task that names nobody"
              : "Not in this position or answer",
          isDisabled: isLead || !canLead,
          onAction: () => write(() => setLeadAction({ callId, version })),
        },
        {
          id: "position",
          heading: "Position",
          entries: positionOptions(sessionRole).map(({ value, label }) => ({
            id: value,
            label,
            isDisabled: value === position,
            onAction: () => write(() => setPositionAction({ callId, version, position: value })),
          })),
        },
        {
          id: "end",
          heading: "Take off the session",
          entries: [
            {
              id: "remove",
              label: "Remove",
              isDanger: true,
              onAction: () => write(() => unassignAction({ callId, version })),
            },
          ],
        },
      ]}
    />
  );
}
