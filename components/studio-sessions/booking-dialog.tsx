"use client";
import { useEffect, useState } from "react";
import type { BookingRequest } from "@/components/frame/panel-store";
import { reachServer } from "@/components/history/reach-server";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { FormError } from "@/components/ui/form-error";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { bookingQuery } from "@/lib/actions/studio-sessions";
import type { BookingView } from "@/lib/domain/session-view";
import { paths } from "@/lib/paths";
import { NewSessionForm } from "./new-session-form";

interface BookingDialogProps {
  asked: BookingRequest;
  onClose: () => void;
}

/** A new session from a slot or a day: everything is proposed, the project too, so that it can be saved as it opens. */
export function BookingDialog({ asked, onClose }: BookingDialogProps) {
  const [view, setView] = useState<BookingView | null>(null);
  const [projectId, setProjectId] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isStale = false;
    const { minutes: _, ...question } = asked;
    void reachServer(() => bookingQuery(question)).then((result) => {
      if (isStale) return;
      if (!result.ok) return setFault(result.message);
      setView(result.value);
      setProjectId(result.value.projectId);
    });
    return () => {
      isStale = true;
    };
  }, [asked]);
  return (
    <Dialog title="New session" isOpen onClose={onClose} width="wide">
      <FormError message={fault} />
      {view === null && fault === null ? <Skeleton rows={8} label="Getting the form" /> : null}
      {view !== null && projectId === null ? (
        <EmptyState action={<LinkButton href={paths.projects({ new: "project" })}>New project</LinkButton>}>
          A session belongs to a project, and there is none yet.
        </EmptyState>
      ) : null}
      {view !== null && projectId !== null ? (
        <NewSessionForm
          projectId={projectId}
          view={view}
          onClose={onClose}
          {...(asked.minutes === undefined ? {} : { minutes: asked.minutes })}
        >
          <Select
            label="Project"
            options={view.projects.map(({ id, name }) => ({ value: id, label: name }))}
            value={projectId}
            onChange={setProjectId}
          />
        </NewSessionForm>
      ) : null}
    </Dialog>
  );
}
