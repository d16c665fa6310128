"use client";
import CircleHelp from "lucide-react/icons/circle-question-mark";
import dynamic from "next/dynamic";
import { PopoverButton } from "@/components/ui/popover-button";
import type { TaskSidesView } from "@/lib/domain/crew-view";

const RoleGuide = dynamic(() => import("./role-guide").then((module) => module.RoleGuide), { ssr: false });

interface RoleGuideButtonProps {
  /** Which of a session's tasks fall on which side; left out where no session is meant. */
  sides?: TaskSidesView | null;
}

/** Stands beside every choice of a role: one press tells what an engineer and a producer are for. */
export function RoleGuideButton({ sides = null }: RoleGuideButtonProps) {
  return (
    <PopoverButton
      label="What the roles are for"
      title="Engineer and producer"
      icon={<CircleHelp size={16} aria-hidden="true" />}
      isIconOnly
      kind="plain"
    >
      <RoleGuide sides={sides} />
    </PopoverButton>
  );
}
