"use client";
import { useState } from "react";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { saveProjectAction } from "@/lib/actions/projects";
import type { DualRolePolicy, ProjectKind } from "@/lib/domain/project";
import type { ProjectForm, ProjectHeadView } from "@/lib/domain/project-view";
import { DUAL_ROLE_POLICY_WORDS, PROJECT_KIND_LABELS } from "@/lib/domain/project-words";
import { PROJECT_ARTIST_MAX, PROJECT_NOTES_MAX, PROJECT_TITLE_MAX } from "@/lib/schemas/project";
import { KIND_OPTIONS, POLICY_OPTIONS } from "./project-options";
import { StripeField } from "./stripe-field";

interface EditProjectDialogProps {
  head: ProjectHeadView;
  onClose: () => void;
}

/** All that can be edited of a project's head. Render it while it is open; load it lazily. */
export function EditProjectDialog({ head, onClose }: EditProjectDialogProps) {
  const [opened] = useState(head);
  const [draft, setDraft] = useState<ProjectForm>(head.form);
  const { save, isPending, refusal, ...edit } = useEdit(opened.version);
  const set = (part: Partial<ProjectForm>) => setDraft({ ...draft, ...part });
  const note = (name: keyof ProjectForm, show?: (value: unknown) => string) => edit.note(name, draft[name], show);
  const submit = () => {
    const fields = { ...draft, startsOn: draft.startsOn || null, endsOn: draft.endsOn || null };
    save((version) => saveProjectAction({ ...fields, id: opened.id, version }), onClose);
  };

  return (
    <Dialog title={`Edit ${opened.form.title}`} isOpen onClose={onClose} isSticky>
      <Form action={submit} label="Project">
        <FormError message={refusal?.message} />
        <TextField
          label="Title"
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={PROJECT_TITLE_MAX}
          error={note("title")}
          autoFocus
          isRequired
        />
        <TextField
          label="Artist"
          value={draft.artist}
          onChange={(artist) => set({ artist })}
          maxLength={PROJECT_ARTIST_MAX}
          error={note("artist")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label="Kind"
            options={KIND_OPTIONS}
            value={draft.kind}
            onChange={(kind) => set({ kind: kind as ProjectKind })}
            error={note("kind", (kind) => PROJECT_KIND_LABELS[kind as ProjectKind])}
          />
          <TextField
            label="Code"
            value={draft.code}
            onChange={(code) => set({ code: code.toUpperCase() })}
            hint="Two letters or digits, beside the stripe"
            error={note("code")}
          />
          <DateField
            label="First day"
            value={draft.startsOn}
            onChange={(startsOn) => set({ startsOn })}
            error={note("startsOn")}
          />
          <DateField
            label="Last day"
            value={draft.endsOn}
            onChange={(endsOn) => set({ endsOn })}
            error={note("endsOn")}
          />
        </div>
        <StripeField code={draft.code} value={draft.stripe} onChange={(stripe) => set({ stripe })} />
        <RadioGroup
          label="One person in both roles"
          options={POLICY_OPTIONS}
          value={draft.dualRolePolicy}
          onChange={(policy) => set({ dualRolePolicy: policy as DualRolePolicy })}
          error={note("dualRolePolicy", (policy) => DUAL_ROLE_POLICY_WORDS[policy as DualRolePolicy].label)}
        />
        <TextArea
          label="Notes"
          value={draft.notes}
          onChange={(notes) => set({ notes })}
          maxLength={PROJECT_NOTES_MAX}
          error={note("notes")}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Save
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
