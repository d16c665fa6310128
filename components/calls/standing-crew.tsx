"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import type { StandingCrewView } from "@/lib/domain/crew-view";
import { RoleGuideButton } from "./role-guide-button";
import { StandingRow } from "./standing-row";

const AddStandingDialog = dynamic(() => import("./add-standing-dialog").then((module) => module.AddStandingDialog), {
  ssr: false,
});

interface StandingCrewProps {
  view: StandingCrewView;
}

/** The usual crew of a project: who is called, as a draft, to each new session. */
export function StandingCrew({ view }: StandingCrewProps) {
  const { members, canPlan } = view;
  const [isAdding, setAdding] = useState(false);
  const add = canPlan ? (
    <Button size="small" onPress={() => setAdding(true)}>
      Add to the usual crew
    </Button>
  ) : null;
  return (
    <section aria-labelledby="standing-heading">
      <SectionHeader
        id="standing-heading"
        title="Usual crew"
        actions={
          <>
            <RoleGuideButton />
            {members.length === 0 ? null : add}
          </>
        }
      />
      {members.length === 0 ? (
        <EmptyState action={add}>
          The usual engineer and producer are called to each new session of the project.
        </EmptyState>
      ) : (
        <ul className="panel">
          {members.map((member) => (
            <StandingRow key={member.id} member={member} members={members} canPlan={canPlan} />
          ))}
        </ul>
      )}
      {isAdding ? <AddStandingDialog view={view} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
