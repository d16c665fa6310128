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
import { SongLineRows } from "./song-line-rows";
import { readSongLines } from "./song-lines";

interface AddSongsDialogProps {
  projectId: string;
  /** The number the next song will have. */
  firstNumber: number;
  onClose: () => void;
}

/** One song or a pasted list, each with its length if it is known; says of every line what it will be. Render it while it is open; load it lazily. */
export function AddSongsDialog({ projectId, firstNumber, onClose }: AddSongsDialogProps) {
  const [text, setText] = useState("");
  const { write, isPending, refusal } = useWrite();
  const songs = readSongLines(text);
  const hasFaults = songs.some(({ fault }) => fault !== "");
  const isTooMany = songs.length > SONG_LINES_MAX;
  const add = () => {
    const read = songs.map(({ title, lengthSeconds }) => ({ title, lengthSeconds }));
    write(() => addSongsAction({ projectId, songs: read }), { isQuiet: true, onDone: onClose });
  };
  return (
    <Dialog title="Add songs" isOpen onClose={onClose}>
      <Form action={add} label="Add songs">
        <TextArea
          label="Titles"
          value={text}
          onChange={setText}
          rows={songs.length > 0 ? 4 : 6}
          className="[&_textarea]:max-h-48"
          placeholder={"Harbour lights 3:45\nSlow tide"}
          hint={`One a line, up to ${SONG_LINES_MAX}; ${SONG_TITLE_MAX} characters each; a length at the end is read: 3:45, up to 9:59:59`}
          error={
            isTooMany
              ? `These are ${songs.length} songs: add ${SONG_LINES_MAX} at most at once.`
              : faultOf(refusal?.fields)
          }
          autoFocus
        />
        <FormError message={refusal?.message} />
        {songs.length > 0 ? <SongLineRows songs={songs} firstNumber={firstNumber} /> : null}
        {hasFaults ? (
          <p className="text-small text-warn">
            Correct the lines with a remark. What only looks like a length belongs to the title when a dash follows it.
          </p>
        ) : null}
        <DialogActions>
          <Button slot="close">Cancel</Button>
          <Button
            type="submit"
            kind="primary"
            isPending={isPending}
            isDisabled={songs.length === 0 || hasFaults || isTooMany}
          >
            {songs.length > 1 ? `Add ${songs.length} songs` : "Add song"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** The first fault, with the line it is on: fields are called "songs.3.title". */
function faultOf(fields: Record<string, string> | undefined): string | undefined {
  const [name, fault] = Object.entries(fields ?? {})[0] ?? [];
  if (name === undefined) return undefined;
  const line = /^songs\.(\d+)/.exec(name)?.[1];
  return line === undefined ? fault : `Song ${Number(line) + 1}: ${fault}`;
}
