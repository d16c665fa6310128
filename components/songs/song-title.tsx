import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { SongRowView } from "@/lib/domain/project-view";

interface SongTitleProps {
  row: SongRowView;
  number: number;
  canPlan: boolean;
  isFirst: boolean;
  isLast: boolean;
  onOpen: (songId: string) => void;
  onMove: (songId: string, by: -1 | 1) => void;
}

const ARROW =
  "grid size-6 place-items-center rounded-control text-muted hover:bg-line hover:text-ink disabled:opacity-30 max-md:hidden";

/** The head of a song's row: number, title, length, and its place in the order. On phones the dialog moves it. */
export function SongTitle({ row, number, canPlan, isFirst, isLast, onOpen, onMove }: SongTitleProps) {
  const { songId, title, length } = row;
  if (songId === null) return <span className="flex min-h-(--row) items-center pl-8 text-muted">{title}</span>;
  return (
    <span className="flex min-h-(--row) w-40 items-center gap-2 md:w-64">
      <span className="digits w-5 shrink-0 text-right text-faint">{number}</span>
      <button
        type="button"
        disabled={!canPlan}
        title={title}
        onClick={() => onOpen(songId)}
        className="min-w-0 flex-1 rounded-control py-1 text-left enabled:hover:underline touch:min-h-11"
      >
        <span className="line-clamp-2 font-medium [overflow-wrap:anywhere]">{title}</span>
        {length ? <span className="digits text-muted md:hidden">{length}</span> : null}
      </button>
      {length ? <span className="digits text-muted max-md:hidden">{length}</span> : null}
      {canPlan ? (
        <>
          <button
            type="button"
            disabled={isFirst}
            aria-label={`Move ${title} up`}
            onClick={() => onMove(songId, -1)}
            className={ARROW}
          >
            <ArrowUp size={14} aria-hidden="true" />
          </button>
          <button
            type="button"
            disabled={isLast}
            aria-label={`Move ${title} down`}
            onClick={() => onMove(songId, 1)}
            className={ARROW}
          >
            <ArrowDown size={14} aria-hidden="true" />
          </button>
        </>
      ) : null}
    </span>
  );
}
