"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import Plus from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { useState } from "react";
import { FillCount } from "@/components/coverage/fill-count";
import { useWrite } from "@/components/history/use-write";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { MenuButton } from "@/components/ui/menu-button";
import { PageHeader } from "@/components/ui/page-header";
import { Stripe } from "@/components/ui/stripe";
import { Tabs } from "@/components/ui/tabs";
import { archiveProjectAction } from "@/lib/actions/projects";
import type { ProjectHeadView } from "@/lib/domain/project-view";
import { PROJECT_TABS, type ProjectTab, paths } from "@/lib/paths";

const EditProjectDialog = dynamic(() => import("./edit-project-dialog").then((module) => module.EditProjectDialog), {
  ssr: false,
});
const RemoveProjectDialog = dynamic(
  () => import("./remove-project-dialog").then((module) => module.RemoveProjectDialog),
  { ssr: false },
);

interface ProjectHeaderProps {
  head: ProjectHeadView;
  tab: ProjectTab;
  canPlan: boolean;
}

const TAB_LABELS: Record<ProjectTab, string> = {
  plan: "Plan",
  songs: "Songs",
  coverage: "Coverage",
  credits: "Credits",
  history: "History",
};

/** Above every tab of a project: what it is, how far it is, and what can be done with the whole of it. */
export function ProjectHeader({ head, tab, canPlan }: ProjectHeaderProps) {
  const { id, version, form, isArchived, counts } = head;
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const { write } = useWrite();
  const close = () => setOpen(null);
  const archive = () => write(() => archiveProjectAction({ id, version, isArchived: !isArchived }));
  const tabs = PROJECT_TABS.map((one) => ({ href: paths.project(id, one), label: TAB_LABELS[one] }));

  return (
    <>
      <PageHeader
        title={form.title}
        kicker={
          <>
            <Link href={paths.projects()} className="hover:text-ink hover:underline">
              Projects
            </Link>
            <Stripe stripe={form.stripe} code={form.code} />
            {isArchived ? <Chip state="outline">Archived</Chip> : null}
          </>
        }
        facts={<Facts head={head} />}
        actions={
          canPlan ? (
            <>
              <MenuButton
                label="More for this project"
                isIconOnly
                kind="quiet"
                icon={<Ellipsis size={16} aria-hidden="true" />}
                entries={[
                  { id: "edit", label: "Edit…", onAction: () => setOpen("edit") },
                  { id: "archive", label: isArchived ? "Bring back" : "Archive", onAction: archive },
                  { id: "remove", label: "Remove…", isDanger: true, onAction: () => setOpen("remove") },
                ]}
              />
              <LinkButton
                href={paths.project(id, "plan", { new: "session" })}
                scroll={false}
                kind="primary"
                icon={<Plus size={16} aria-hidden="true" />}
              >
                Add session
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <Tabs label={`Parts of ${form.title}`} tabs={tabs} current={paths.project(id, tab)} />
      {open === "edit" ? <EditProjectDialog head={head} onClose={close} /> : null}
      {open === "remove" ? (
        <RemoveProjectDialog id={id} version={version} title={form.title} counts={counts} onClose={close} />
      ) : null}
    </>
  );
}

function Facts({ head }: { head: ProjectHeadView }) {
  const { form, kindLabel, dates, phaseLabel, policy, fill } = head;
  return (
    <>
      {form.artist ? <span className="text-ink [overflow-wrap:anywhere]">{form.artist}</span> : null}
      <span>{kindLabel}</span>
      {dates ? <span className="digits">{dates}</span> : null}
      <span>{phaseLabel}</span>
      <FillCount fill={fill} />
      <span title={policy.note}>Dual roles: {policy.label.toLowerCase()}</span>
    </>
  );
}
