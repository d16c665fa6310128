"use client";
import Check from "lucide-react/icons/check";
import Music from "lucide-react/icons/music";
import { useWrite } from "@/components/history/use-write";
import { MenuButton } from "@/components/ui/menu-button";
import { namedOptions } from "@/components/ui/named-options";
import { setTasksSongAction } from "@/lib/actions/tasks";
import type { TaskPlaceView, TaskRowView } from "@/lib/domain/session-view";

interface SongMenuProps {
  label: string;
  tasks: readonly TaskRowView[];
  place: TaskPlaceView;
  isIconOnly?: boolean;
}

/** Says of several tasks at once which song they are for. Nothing where there is no song, or no task. */
export function SongMenu({ label, tasks, place, isIconOnly = false }: SongMenuProps) {
  const { write } = useWrite();
  if (tasks.length === 0 || place.songs.length === 0) return null;
  const entries = namedOptions("Whole record", place.songs).map(({ value, label: title }) => {
    const songId = value || null;
    const isSo = tasks.every((task) => task.songId === songId);
    return {
      id: value || "record",
      label: title,
      ...(isSo ? { icon: <Check size={14} aria-hidden="true" />, note: "as it is" } : {}),
      onAction: () => write(() => setTasksSongAction({ ids: tasks.map(({ id }) => id), songId })),
    };
  });
  const icon = <Music size={14} aria-hidden="true" />;
  return (
    <MenuButton
      label={label}
      entries={entries}
      size="small"
      icon={icon}
      isIconOnly={isIconOnly}
      kind={isIconOnly ? "plain" : "quiet"}
    />
  );
}
