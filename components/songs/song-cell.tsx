import type { cellProps } from "@/components/coverage/use-grid-keys";
import type { SongCellView } from "@/lib/domain/project-view";
import { PHASE_LABELS } from "@/lib/domain/project-words";
import type { SongsGridState } from "@/lib/domain/songs-grid";

interface SongCellProps {
  cell: SongCellView;
  title: string;
  canPlan: boolean;
  at: ReturnType<typeof cellProps>;
}

/** Told apart by fill and mark, not by colour: empty box, half, tick. */
const STATE_LOOKS: Record<SongsGridState, { box: string; mark: string; word: string }> = {
  NONE: { box: "border-transparent", mark: "", word: "nothing planned" },
  TODO: { box: "border-control", mark: "", word: "not begun" },
  DOING: {
    box: "border-accent bg-[linear-gradient(to_top,var(--accent)_50%,transparent_50%)]",
    mark: "",
    word: "begun",
  },
  DONE: { box: "border-accent bg-accent text-on-accent", mark: "✓", word: "done" },
};

/** One song in one phase: how far it is and who is on it. The grid around it listens for the press. */
export function SongCell({ cell, title, canPlan, at }: SongCellProps) {
  const { phase, state, done, total, people, openCount } = cell;
  const { box, mark, word } = STATE_LOOKS[state];
  const place = `${title}, ${PHASE_LABELS[phase].toLowerCase()}`;
  if (state === "NONE") {
    return (
      <td aria-label={canPlan ? `${place}: add tasks` : `${place}: ${word}`} className="text-center text-faint" {...at}>
        {canPlan ? "+" : null}
      </td>
    );
  }
  const names = people.map(({ name }) => name).join(", ") || "nobody";
  const open = openCount > 0 ? `, ${openCount} open` : "";
  return (
    <td title={names} aria-label={`${place}: ${word}, ${done} of ${total}, ${names}${open}`} {...at}>
      <span className="flex items-center gap-2">
        <span
          className={`grid size-4 shrink-0 place-items-center rounded-[3px] border text-[0.625rem] leading-none ${box}`}
        >
          {mark}
        </span>
        <span className="min-w-0">
          <span className="digits flex items-center gap-1.5 text-ink">
            {done}/{total}
            {openCount > 0 ? (
              <span className="whitespace-nowrap rounded-[3px] border border-control border-dashed px-1 font-sans text-muted text-small">
                {openCount} open
              </span>
            ) : null}
          </span>
          <span className="block max-w-24 truncate text-muted text-small">
            {people.map(({ initials }) => initials).join(" ")}
          </span>
        </span>
      </span>
    </td>
  );
}
