"use client";
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
import { formatDate } from "@/lib/time/calendar-date";
import { KIND_OPTIONS, POLICY_OPTIONS } from "./project-options";
import { StripeField, stripeLabel } from "./stripe-field";

interface EditProjectDialogProps {
  head: ProjectHeadView;
  onClose: () => void;
}

/** All that can be edited of a project's head. Render it while it is open; load it lazily. */
export function EditProjectDialog({ head, onClose }: EditProjectDialogProps) {
  const { draft, change, save, note, isPending, refusal } = useEdit<ProjectForm>(head);
  const submit = () => {
    const fields = { ...draft, startsOn: draft.startsOn || null, endsOn: draft.endsOn || null };
    save((version) => saveProjectAction({ ...fields, id: head.id, version }), onClose);
  };

  return (
    <Dialog title={`Edit ${head.form.title}`} isOpen onClose={onClose}>
      <Form action={submit} label="Project">
        <FormError message={refusal?.message} />
        <TextField
          label="Title"
          value={draft.title}
          onChange={(title) => change({ title })}
          maxLength={PROJECT_TITLE_MAX}
          {...note("title")}
          autoFocus
          isRequired
        />
        <TextField
          label="Artist"
          value={draft.artist}
          onChange={(artist) => change({ artist })}
          maxLength={PROJECT_ARTIST_MAX}
          {...note("artist")}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label="Kind"
            options={KIND_OPTIONS}
            value={draft.kind}
            onChange={(kind) => change({ kind: kind as ProjectKind })}
            {...note("kind", (kind) => PROJECT_KIND_LABELS[kind])}
          />
          <TextField
            label="Code"
            value={draft.code}
            onChange={(code) => change({ code: code.toUpperCase() })}
            hint="Two letters or digits, beside the stripe"
            {...note("code")}
          />
          <DateField
            label="First day"
            value={draft.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            {...note("startsOn", dateText)}
          />
          <DateField
            label="Last day"
            value={draft.endsOn}
            onChange={(endsOn) => change({ endsOn })}
            {...note("endsOn", dateText)}
          />
        </div>
        <StripeField
          code={draft.code}
          value={draft.stripe}
          onChange={(stripe) => change({ stripe })}
          {...note("stripe", stripeLabel)}
        />
        <RadioGroup
          label="One person in both roles"
          options={POLICY_OPTIONS}
          value={draft.dualRolePolicy}
          onChange={(policy) => change({ dualRolePolicy: policy as DualRolePolicy })}
          {...note("dualRolePolicy", (policy) => DUAL_ROLE_POLICY_WORDS[policy].label)}
        />
        <TextArea
          label="Notes"
          value={draft.notes}
          onChange={(notes) => change({ notes })}
          maxLength={PROJECT_NOTES_MAX}
          {...note("notes")}
        />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Save
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const dateText = (date: string) => (date === "" ? "" : formatDate(date));
