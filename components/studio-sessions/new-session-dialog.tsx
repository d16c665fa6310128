"use client";
import { Dialog } from "@/components/ui/dialog";
import type { NewSessionView } from "@/lib/domain/session-view";
import { NewSessionForm } from "./new-session-form";

interface NewSessionDialogProps {
  project: { id: string; title: string };
  view: NewSessionView;
  isOpen: boolean;
  onClose: () => void;
  onCreated?: (sessionId: string) => void;
}

/** A session from one of the templates, or empty. It can be saved as it opens. Load it lazily. */
export function NewSessionDialog({ project, view, isOpen, onClose, onCreated }: NewSessionDialogProps) {
  return (
    <Dialog title={`New session for ${project.title}`} isOpen={isOpen} onClose={onClose} width="wide">
      <NewSessionForm projectId={project.id} view={view} onClose={onClose} {...(onCreated ? { onCreated } : {})} />
    </Dialog>
  );
}
