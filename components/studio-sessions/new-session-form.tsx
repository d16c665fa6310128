"use client";
import { type ReactNode, useState } from "react";
import { faultNotes } from "@/components/history/fault-notes";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { createSessionAction } from "@/lib/actions/studio-sessions";
import { counted } from "@/lib/domain/counted";
import { countedRole } from "@/lib/domain/role-words";
import { yesTo } from "@/lib/domain/second-yes";
import { sessionTemplate } from "@/lib/domain/session-template";
import type { NewSessionView } from "@/lib/domain/session-view";
import type { SessionType } from "@/lib/domain/studio-session";
import { SECOND_HOLD_LABEL, sureLabel } from "./second-yes-words";
import { fieldsOf, newDraft, type SessionDraft } from "./session-draft";
import { SessionFields } from "./session-fields";

interface NewSessionFormProps {
  projectId: string;
  view: NewSessionView;
  /** in minutes; that of the template without it */
  minutes?: number;
  /** above the session's own fields: the project, where it is chosen here too */
  children?: ReactNode;
  onClose: () => void;
  onCreated?: (sessionId: string) => void;
}

/** The form of a session from one of the templates, or empty. It can be saved as it opens. */
export function NewSessionForm({ projectId, view, minutes, children, onClose, onCreated }: NewSessionFormProps) {
  const [draft, setDraft] = useState(() => newDraft(view, { minutes }));
  const { write, isPending, refusal, clearRefusal } = useWrite();
  const isAskedTwice = refusal?.code === "ASKS_TWICE";
  const change = (next: SessionDraft) => {
    if (isAskedTwice || refusal?.code === "SHOWN_TWICE") clearRefusal();
    setDraft(next);
  };
  const save = (sent = draft, isSure = yesTo(refusal)) =>
    write(
      () =>
        createSessionAction({
          ...fieldsOf(sent),
          projectId,
          isFromTemplate: draft.isFromTemplate,
          isSure,
        }),
      {
        isQuiet: true,
        onDone: ({ id }) => {
          onClose();
          onCreated?.(id);
        },
      },
    );
  return (
    <Form action={() => save()} label="New session">
      {children}
      <SessionFields
        draft={draft}
        onChange={change}
        choices={view.choices}
        errors={refusal?.fields ?? {}}
        note={faultNotes(refusal)}
      />
      <div>
        <Checkbox isSelected={draft.isFromTemplate} onChange={(isFromTemplate) => change({ ...draft, isFromTemplate })}>
          Start with its usual blocks, tasks and roles
        </Checkbox>
        <p className="pl-6 text-muted text-small">
          {draft.isFromTemplate ? templateText(draft.type) : "It starts empty."}
        </p>
      </div>
      <FormError message={refusal?.message} />
      <DialogActions>
        <Button slot="close">Cancel</Button>
        {refusal?.fits ? (
          <Button onPress={() => save({ ...draft, status: "HOLD_2" }, false)}>{SECOND_HOLD_LABEL}</Button>
        ) : null}
        <Button type="submit" kind="primary" isPending={isPending}>
          {isAskedTwice ? sureLabel(draft.status, refusal) : "Add session"}
        </Button>
      </DialogActions>
    </Form>
  );
}

/** "5 blocks, 21 tasks, 1 engineer, 1 producer. One person can run this day." */
function templateText(type: SessionType): string {
  const { blocks, roleNeeds, note } = sessionTemplate(type);
  const tasks = blocks.reduce((sum, block) => sum + block.taskIds.length, 0);
  const counts = [
    counted(blocks.length, "block"),
    counted(tasks, "task"),
    ...roleNeeds.map(({ sessionRole, count }) => countedRole(count, sessionRole)),
  ];
  return `${counts.join(", ")}. ${note}`;
}
