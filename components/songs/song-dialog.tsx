"use client";
import { useState } from "react";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { removeSongAction, saveSongAction } from "@/lib/actions/songs";
import type { SongRowView } from "@/lib/domain/project-view";
import { SONG_TITLE_MAX } from "@/lib/schemas/song";
import { parseSongLength } from "@/lib/time/song-length";

interface SongDialogProps {
  song: SongRowView;
  isFirst: boolean;
  isLast: boolean;
  onMove: (songId: string, by: -1 | 1) => void;
  onClose: () => void;
}

const BAD_LENGTH = "This is not a length. Write it as 3:45, up to 9:59:59.";

/** Title, length, place in the order, and removal of one song. Render it while it is open; load it lazily. */
export function SongDialog({ song, isFirst, isLast, onMove, onClose }: SongDialogProps) {
  const [hasBadLength, setBadLength] = useState(false);
  const form = { title: song.title, length: song.length };
  const { draft, change, save, note, write, isPending, refusal } = useEdit({ version: song.version, form });
  const { title, length } = draft;
  const id = song.songId ?? "";
  const lengthSeconds = length.trim() === "" ? null : parseSongLength(length);
  const submit = () => {
    const isBad = length.trim() !== "" && lengthSeconds === null;
    setBadLength(isBad);
    if (isBad) return;
    save((version) => saveSongAction({ id, version, title, lengthSeconds }), onClose);
  };
  const remove = () => write(() => removeSongAction({ id, version: song.version }), { isQuiet: true, onDone: onClose });

  return (
    <Dialog title={song.title} isOpen onClose={onClose}>
      <Form action={submit} label="Song">
        <FormError message={refusal?.message} />
        <TextField
          label="Title"
          value={title}
          onChange={(text) => change({ title: text })}
          maxLength={SONG_TITLE_MAX}
          {...note("title")}
          autoFocus
          isRequired
        />
        <TextField
          label="Length"
          value={length}
          onChange={(text) => change({ length: text })}
          hint="Minutes and seconds, such as 3:45; empty when it is not known · Up to 9:59:59"
          {...(hasBadLength ? { error: BAD_LENGTH } : note("length", (text) => text || "no length"))}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" isOff={isFirst} onPress={() => onMove(id, -1)}>
            Move up
          </Button>
          <Button size="small" isOff={isLast} onPress={() => onMove(id, 1)}>
            Move down
          </Button>
        </div>
        <p className="text-muted text-small">
          Removing takes the tasks that stand on this song alone; tasks of sessions stay there. It can be undone.
        </p>
        <DialogActions>
          <Button kind="danger" isDisabled={isPending} onPress={remove} className="mr-auto">
            Remove
          </Button>
          <Button type="submit" kind="primary" isPending={isPending}>
            Save
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
