"use client";
import { useState } from "react";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { saveFollowingAction } from "@/lib/actions/session-series";
import { saveSessionAction } from "@/lib/actions/studio-sessions";
import { yesTo } from "@/lib/domain/second-yes";
import type { SeriesPlaceView } from "@/lib/domain/series-view";
import type { SessionChoices, SessionForm } from "@/lib/domain/session-view";
import { SECOND_HOLD_LABEL, sureLabel } from "./second-yes-words";
import { type SeriesReach, SeriesReachField } from "./series-reach-field";
import { draftOf, fieldsOf, type SessionDraft } from "./session-draft";
import { SessionFields } from "./session-fields";

interface EditSessionDialogProps {
  session: { id: string; version: number; series: SeriesPlaceView | null };
  form: SessionForm;
  choices: SessionChoices;
  onClose: () => void;
}

/** Every field of a session. */
export function EditSessionDialog({ session, form, choices, onClose }: EditSessionDialogProps) {
  const edit = useEdit({ version: session.version, form: draftOf(form) });
  const { draft, save, note, isPending, refusal, clearRefusal } = edit;
  const [reach, setReach] = useState<SeriesReach>("THIS");
  const isAskedTwice = refusal?.code === "ASKS_TWICE";
  const following = session.series?.following ?? [];
  const change = (next: SessionDraft) => {
    if (isAskedTwice || refusal?.code === "SHOWN_TWICE") clearRefusal();
    edit.change(next);
  };
  const submit = (sent = draft, isSure = yesTo(refusal)) =>
    save((version) => {
      const edit = { ...fieldsOf(sent), id: session.id, version, isSure };
      return reach === "FOLLOWING"
        ? saveFollowingAction({ ...edit, following: [...following] })
        : saveSessionAction(edit);
    }, onClose);
  return (
    <Dialog title="Edit session" isOpen onClose={onClose} width="wide">
      <Form action={() => submit()} label="Edit session">
        {following.length > 0 ? (
          <SeriesReachField
            value={reach}
            following={following.length}
            onChange={(next) => {
              if (isAskedTwice) clearRefusal();
              setReach(next);
            }}
          />
        ) : null}
        <SessionFields draft={draft} onChange={change} choices={choices} errors={refusal?.fields ?? {}} note={note} />
        <FormError message={refusal?.message} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          {refusal?.fits ? (
            <Button onPress={() => submit({ ...draft, status: "HOLD_2" }, false)}>{SECOND_HOLD_LABEL}</Button>
          ) : null}
          <Button type="submit" kind="primary" isPending={isPending}>
            {isAskedTwice ? sureLabel(draft.status, refusal) : "Save"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
