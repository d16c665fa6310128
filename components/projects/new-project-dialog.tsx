"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { RoleGuideButton } from "@/components/calls/role-guide-button";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { namedOptions } from "@/components/ui/named-options";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { addProjectAction } from "@/lib/actions/projects";
import type { DualRolePolicy, ProjectKind } from "@/lib/domain/project";
import type { NewProjectView } from "@/lib/domain/project-view";
import { paths } from "@/lib/paths";
import { PROJECT_ARTIST_MAX, PROJECT_TITLE_MAX } from "@/lib/schemas/project";
import { newProjectDraft, type ProjectDraft, withTemplate, withTitle } from "./project-draft";
import { KIND_OPTIONS, POLICY_OPTIONS } from "./project-options";
import { StripeField } from "./stripe-field";
import { TemplateDays } from "./template-days";
import { TemplateGallery } from "./template-gallery";

interface NewProjectDialogProps {
  view: NewProjectView;
  onClose: () => void;
}

/** A project from a template, or empty: a card, a title, Create. Render it while it is open; load it lazily. */
export function NewProjectDialog({ view, onClose }: NewProjectDialogProps) {
  return (
    <Dialog title="New project" isOpen onClose={onClose} width="wide">
      <NewProjectForm view={view} />
    </Dialog>
  );
}

function NewProjectForm({ view }: Pick<NewProjectDialogProps, "view">) {
  const router = useRouter();
  const [draft, setDraft] = useState(() => newProjectDraft(view));
  const { write, isPending, refusal } = useWrite();
  const errors = refusal?.fields ?? {};
  const set = (part: Partial<ProjectDraft>) => setDraft({ ...draft, ...part });
  const template = view.templates.find(({ id }) => id === draft.templateId);
  const create = () => {
    const { engineerId, producerId, roomId, isCodeTyped: _, isKindPicked: __, ...head } = draft;
    const ids = { engineerId: engineerId || null, producerId: producerId || null, roomId: roomId || null };
    write(() => addProjectAction({ ...head, ...ids }), {
      isQuiet: true,
      onDone: ({ id }) => router.push(paths.project(id)),
    });
  };

  return (
    <Form action={create} label="New project">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Title"
          value={draft.title}
          onChange={(title) => setDraft(withTitle(draft, title, view.takenCodes))}
          maxLength={PROJECT_TITLE_MAX}
          error={errors.title}
          autoFocus
          isRequired
        />
        <TextField
          label="Artist"
          value={draft.artist}
          onChange={(artist) => set({ artist })}
          maxLength={PROJECT_ARTIST_MAX}
          error={errors.artist}
        />
      </div>
      <TemplateGallery
        templates={view.templates}
        value={draft.templateId}
        onChange={(templateId) => setDraft(withTemplate(draft, templateId, view.templates))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="grid content-start gap-4">
          <DateField
            label="First day"
            value={draft.startsOn}
            onChange={(startsOn) => set({ startsOn })}
            error={errors.startsOn}
          />
          <Select
            label="Room"
            options={namedOptions("No room yet", view.rooms)}
            value={draft.roomId}
            onChange={(roomId) => set({ roomId })}
            hint="Sessions are held here, in its time zone"
            error={errors.roomId}
          />
          <div className="flex items-start gap-1">
            <div className="grid flex-1 gap-4">
              <Select
                label="Usual engineer"
                options={namedOptions("Nobody yet", view.people)}
                value={draft.engineerId}
                onChange={(engineerId) => set({ engineerId })}
                error={errors.engineerId}
              />
              <Select
                label="Usual producer"
                options={namedOptions("Nobody yet", view.people)}
                value={draft.producerId}
                onChange={(producerId) => set({ producerId })}
                hint={usualNote(draft)}
                error={errors.producerId}
              />
            </div>
            <div className="pt-5">
              <RoleGuideButton />
            </div>
          </div>
        </div>
        {template ? <TemplateDays template={template} startsOn={draft.startsOn} /> : null}
      </div>
      <Disclosure summary="Kind, code, stripe and dual roles" isOpen={Boolean(errors.code || errors.kind)}>
        <div className="grid gap-4 pt-2 sm:grid-cols-2">
          <Select
            label="Kind"
            options={KIND_OPTIONS}
            value={draft.kind}
            onChange={(kind) => set({ kind: kind as ProjectKind, isKindPicked: true })}
            error={errors.kind}
          />
          <TextField
            label="Code"
            value={draft.code}
            onChange={(code) => set({ code: code.toUpperCase(), isCodeTyped: true })}
            hint="Two letters or digits, beside the stripe"
            error={errors.code}
          />
          <StripeField code={draft.code} value={draft.stripe} onChange={(stripe) => set({ stripe })} />
          <RadioGroup
            label="One person in both roles"
            options={POLICY_OPTIONS}
            value={draft.dualRolePolicy}
            onChange={(policy) => set({ dualRolePolicy: policy as DualRolePolicy })}
          />
        </div>
      </Disclosure>
      <FormError message={refusal?.message} details={Object.values(errors)} />
      <DialogActions>
        <Button slot="close">Cancel</Button>
        <Button type="submit" kind="primary" isPending={isPending}>
          Create
        </Button>
      </DialogActions>
    </Form>
  );
}

/** Said while choosing, not afterwards: the same name in both fields is a dual role in every session. */
function usualNote({ engineerId, producerId }: ProjectDraft): string {
  return engineerId !== "" && engineerId === producerId
    ? "The same person covers both roles: each session will say how loud that is"
    : "Called to every session as drafts; nobody is told yet";
}
