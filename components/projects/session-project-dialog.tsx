"use client";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import { holdsWords } from "@/lib/domain/search";
import type { NamedOption } from "@/lib/domain/session-view";
import { paths } from "@/lib/paths";

interface SessionProjectDialogProps {
  projects: readonly NamedOption[];
  onClose: () => void;
}

/** A session belongs to a project: asks which one, and goes on there. */
export function SessionProjectDialog({ projects, onClose }: SessionProjectDialogProps) {
  const [text, setText] = useState("");
  const shown = projects.filter(({ name }) => holdsWords(name, text));
  return (
    <Dialog title="New session in which project?" isOpen onClose={onClose}>
      {projects.length === 0 ? (
        <EmptyState action={<LinkButton href={paths.projects({ new: "project" })}>New project</LinkButton>}>
          A session belongs to a project, and there is none yet.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-3">
          <TextField label="Project" type="search" value={text} onChange={setText} autoFocus />
          <ul className="panel max-h-72 divide-y divide-line overflow-y-auto">
            {shown.map(({ id, name }) => (
              <li key={id}>
                <Link
                  href={paths.project(id, "plan", { new: "session" })}
                  className="row px-3 -outline-offset-2 [overflow-wrap:anywhere] hover:bg-raised"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
