"use client";
import Plus from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { DemoButton } from "@/components/frame/demo-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import { useInBrowser } from "@/components/ui/use-in-browser";
import { type Packed, unpack } from "@/lib/domain/packed";
import type { ProjectListView } from "@/lib/domain/project-view";
import { paths } from "@/lib/paths";
import { filterProjects } from "./project-filter";
import { ProjectRows } from "./project-rows";

const NewProjectDialog = dynamic(() => import("./new-project-dialog").then((module) => module.NewProjectDialog), {
  ssr: false,
});
const SessionProjectDialog = dynamic(
  () => import("./session-project-dialog").then((module) => module.SessionProjectDialog),
  { ssr: false },
);

/** How many rows the server draws: more than any screen shows before it is scrolled. */
const ROWS_AT_ONCE = 40;

/** All projects of the studio, filtered while typing; the filter stands in the address. */
export function ProjectList({ view: packed }: { view: Packed<ProjectListView> }) {
  const view = useMemo(() => unpack(packed), [packed]);
  const { rows, isArchived, counts, newProject, sessionProjects } = view;
  const isInBrowser = useInBrowser();
  const router = useRouter();
  const [text, setText] = useState(view.text);
  const shown = filterProjects(rows, text);
  const isEmpty = rows.length === 0 && !isArchived;
  const canPlan = view.permissions.includes("plan");
  const filters = { q: text, archived: isArchived ? 1 : null };
  const filter = (next: string) => {
    setText(next);
    window.history.replaceState(null, "", paths.projects({ ...filters, q: next }));
  };
  const close = () => router.replace(paths.projects(filters), { scroll: false });
  const newButton = canPlan ? (
    <LinkButton
      href={paths.projects({ ...filters, new: "project" })}
      scroll={false}
      kind="primary"
      icon={<Plus size={16} aria-hidden="true" />}
    >
      New project
    </LinkButton>
  ) : undefined;

  return (
    <>
      <PageHeader title="Projects" actions={isEmpty ? undefined : newButton} />
      <Tabs
        label="Projects"
        current={paths.projects({ archived: isArchived ? 1 : null })}
        tabs={[
          { href: paths.projects(), label: "Active", count: counts.active },
          { href: paths.projects({ archived: 1 }), label: "Archived", count: counts.archived },
        ]}
      />
      {rows.length === 0 ? (
        <div className="mt-4">
          {isArchived ? (
            <EmptyState>No project is archived: archived ones keep everything and stay out of the review.</EmptyState>
          ) : (
            <EmptyState action={newButton} link={view.offersDemo ? <DemoButton kind="plain" /> : null}>
              No projects yet: a template brings sessions, tasks and songs.
            </EmptyState>
          )}
        </div>
      ) : (
        <>
          <div className="mt-3 mb-3 flex flex-wrap items-end gap-x-4 gap-y-1">
            <TextField
              label="Filter projects"
              isLabelHidden
              type="search"
              placeholder="Filter by title, artist or code"
              value={text}
              onChange={filter}
              className="w-full sm:max-w-80"
            />
            <p role="status" className="digits pb-1.5 text-muted">
              {text ? `${shown.length} of ${rows.length}` : ""}
            </p>
          </div>
          {shown.length === 0 ? (
            <EmptyState>No project matches “{text}”. Try fewer letters.</EmptyState>
          ) : (
            <ProjectRows rows={isInBrowser ? shown : shown.slice(0, ROWS_AT_ONCE)} />
          )}
        </>
      )}
      {newProject ? <NewProjectDialog view={newProject} onClose={close} /> : null}
      {sessionProjects ? <SessionProjectDialog projects={sessionProjects} onClose={close} /> : null}
    </>
  );
}
