"use client";
import Plus from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { StandingCrew } from "@/components/calls/standing-crew";
import { TaskList } from "@/components/tasks/task-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { SectionHeader } from "@/components/ui/section-header";
import { useInBrowser } from "@/components/ui/use-in-browser";
import { type Packed, unpack } from "@/lib/domain/packed";
import type { ProjectPlanView } from "@/lib/domain/project-view";
import { paths } from "@/lib/paths";
import { drawnAtOnce } from "./drawn-at-once";
import { PlanFlags } from "./plan-flags";
import { PlanSession } from "./plan-session";

const NewSessionDialog = dynamic(
  () => import("@/components/studio-sessions/new-session-dialog").then((module) => module.NewSessionDialog),
  { ssr: false },
);
const AddTasksDialog = dynamic(
  () => import("@/components/tasks/add-tasks-dialog").then((module) => module.AddTasksDialog),
  { ssr: false },
);

interface ProjectPlanProps {
  project: { id: string; title: string };
  plan: Packed<ProjectPlanView>;
  canPlan: boolean;
}

/** The plan tab: sessions in order, each opened in place, and the tasks that belong to none. */
export function ProjectPlan({ project, plan: packed, canPlan }: ProjectPlanProps) {
  const plan = useMemo(() => unpack(packed), [packed]);
  const { sessions, loose, flags, place, newTask, newSession } = plan;
  const router = useRouter();
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(() => new Set(plan.openIds));
  const [isAdding, setAdding] = useState(false);
  const isInBrowser = useInBrowser();
  const drawnIds = isInBrowser ? openIds : drawnAtOnce(sessions, openIds);
  const isAllOpen = sessions.every(({ id }) => openIds.has(id));
  const toggle = useCallback((id: string) => {
    setOpenIds((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const toggleAll = () => {
    setOpenIds(new Set(isAllOpen ? [] : sessions.map(({ id }) => id)));
    window.history.replaceState(null, "", paths.project(project.id, "plan", { open: isAllOpen ? null : "all" }));
  };
  const addTasks = canPlan ? (
    <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setAdding(true)}>
      Add tasks
    </Button>
  ) : undefined;

  return (
    <>
      <section aria-labelledby="sessions">
        <SectionHeader
          id="sessions"
          title="Sessions"
          note={<PlanFlags flags={flags} />}
          actions={
            sessions.length > 0 ? (
              <Button size="small" kind="plain" onPress={toggleAll}>
                {isAllOpen ? "Close all" : "Open all"}
              </Button>
            ) : undefined
          }
        />
        {sessions.length === 0 ? (
          <EmptyState
            action={
              canPlan ? (
                <LinkButton href={paths.project(project.id, "plan", { new: "session" })} scroll={false}>
                  Add session
                </LinkButton>
              ) : undefined
            }
          >
            No sessions yet: each comes from a template, with blocks, tasks and role needs.
          </EmptyState>
        ) : (
          <ul className="panel overflow-clip">
            {sessions.map((session) => (
              <PlanSession
                key={session.id}
                session={session}
                canPlan={canPlan}
                isOpen={openIds.has(session.id)}
                isDrawn={drawnIds.has(session.id)}
                onToggle={toggle}
              />
            ))}
          </ul>
        )}
      </section>
      <div className="mt-8 grid grid-cols-1 items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section aria-labelledby="loose">
          <SectionHeader id="loose" title="Without a session" actions={addTasks} />
          {loose.length === 0 ? (
            <p className="text-muted">Tasks that need no studio time stand here: paperwork, artwork, files to send.</p>
          ) : (
            <div className="panel">
              <TaskList label="Tasks without a session" tasks={loose} place={place} canPlan={canPlan} />
            </div>
          )}
        </section>
        <StandingCrew view={plan.standingCrew} />
      </div>
      {isAdding ? <AddTasksDialog place={place} onClose={() => setAdding(false)} /> : null}
      {newTask ? (
        <AddTasksDialog
          place={place}
          start={newTask}
          onClose={() => router.replace(paths.project(project.id), { scroll: false })}
        />
      ) : null}
      {newSession ? (
        <NewSessionDialog
          project={project}
          view={newSession}
          isOpen
          onClose={() => router.replace(paths.project(project.id), { scroll: false })}
          onCreated={toggle}
        />
      ) : null}
    </>
  );
}
