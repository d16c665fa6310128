"use client";
import CircleHelp from "lucide-react/icons/circle-question-mark";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { TaskSidesView } from "@/lib/domain/crew-view";

const RoleGuide = dynamic(() => import("./role-guide").then((module) => module.RoleGuide), { ssr: false });

interface RoleGuideButtonProps {
  /** Which of a session's tasks fall on which side; left out where no session is meant. */
  sides?: TaskSidesView | null;
}

/** Stands beside every choice of a role: one press tells what an engineer and a producer are for. */
export function RoleGuideButton({ sides = null }: RoleGuideButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label="What the roles are for"
        icon={<CircleHelp size={16} aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      />
      {isOpen ? <RoleGuide sides={sides} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
