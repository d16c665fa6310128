import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { cellProps } from "@/components/coverage/use-grid-keys";
import type { SongRowView } from "@/lib/domain/project-view";

interface SongTitleProps {
  row: SongRowView;
  /** its place on the record, from 1 */
  number: number;
  canPlan: boolean;
  isFirst: boolean;
  isLast: boolean;
}

const ARROW =
  "-mx-0.5 grid size-6 shrink-0 place-items-center rounded-control text-muted hover:bg-line hover:text-ink aria-disabled:opacity-30 max-md:hidden";

const HEAD = "sticky left-0 z-1 border-line border-r bg-panel";

/**
 * The head of a song's row: number, title, length, and its place in the order. The grid around it listens for the
 * press; from the keyboard and on phones the song's dialog moves it.
 */
export function SongTitle({ row, number, canPlan, isFirst, isLast }: SongTitleProps) {
  const { songId, title, length } = row;
  const at = cellProps(number, 0);
  if (songId === null) {
    return (
      <th scope="row" className={HEAD} {...at}>
        <span className="pl-[1.375rem] text-muted md:pl-5">{title}</span>
      </th>
    );
  }
  return (
    <th scope="row" aria-label={length ? `${title}, ${length}` : title} className={HEAD} {...at}>
      <span className="flex w-36 items-center gap-1.5 md:w-50 md:gap-1">
        <span className="digits w-4 shrink-0 text-right text-faint">{number}</span>
        <span title={title} className="min-w-0 flex-1">
          <span className={`line-clamp-2 font-medium [overflow-wrap:anywhere] ${canPlan ? "hover:underline" : ""}`}>
            {title}
          </span>
          {length ? <span className="digits text-muted md:hidden">{length}</span> : null}
        </span>
        {length ? <span className="digits text-muted max-md:hidden">{length}</span> : null}
        {canPlan ? (
          <>
            <button
              type="button"
              tabIndex={-1}
              data-move="-1"
              aria-disabled={isFirst}
              aria-label={`Move ${title} up`}
              title="Move up"
              className={ARROW}
            >
              <ArrowUp size={14} aria-hidden="true" />
            </button>
            <button
              type="button"
              tabIndex={-1}
              data-move="1"
              aria-disabled={isLast}
              aria-label={`Move ${title} down`}
              title="Move down"
              className={ARROW}
            >
              <ArrowDown size={14} aria-hidden="true" />
            </button>
          </>
        ) : null}
      </span>
    </th>
  );
}
