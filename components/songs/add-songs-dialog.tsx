"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextArea } from "@/components/ui/text-area";
import { addSongsAction } from "@/lib/actions/songs";
import { SONG_LINES_MAX, SONG_TITLE_MAX } from "@/lib/schemas/song";
import { readSongLines } from "./song-lines";

interface AddSongsDialogProps {
  projectId: string;
  onClose: () => void;
}

/** One song or a pasted list, each with its length if it is known. Render it while it is open; load it lazily. */
export function AddSongsDialog({ projectId, onClose }: AddSongsDialogProps) {
  const [text, setText] = useState("");
  const { write, isPending, refusal } = useWrite();
  const songs = readSongLines(text);
  const add = () => write(() => addSongsAction({ projectId, songs }), { isQuiet: true, onDone: onClose });
  return (
    <Dialog title="Add songs" isOpen onClose={onClose}>
      <Form action={add} label="Add songs">
        <TextArea
          label="Titles"
          value={text}
          onChange={setText}
          rows={6}
          placeholder={"Harbour lights 3:45\nSlow tide"}
          hint={`One a line, up to ${SONG_LINES_MAX}; ${SONG_TITLE_MAX} characters each; a length such as 3:45 at the end is read`}
          error={refusal?.fields ? faultOf(refusal.fields) : undefined}
          autoFocus
        />
        <FormError message={refusal?.message} />
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button type="submit" kind="primary" isPending={isPending} isDisabled={songs.length === 0}>
            {songs.length > 1 ? `Add ${songs.length} songs` : "Add song"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** The first fault, with the line it is on: fields are called "songs.3.title". */
function faultOf(fields: Record<string, string>): string {
  const [name = "", fault = ""] = Object.entries(fields)[0] ?? [];
  const line = /^songs\.(\d+)/.exec(name)?.[1];
  return line === undefined ? fault : `Song ${Number(line) + 1}: ${fault}`;
}
