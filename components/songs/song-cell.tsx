import type { SongCellView } from "@/lib/domain/project-view";
import { PHASE_LABELS } from "@/lib/domain/project-words";
import type { SongsGridState } from "@/lib/domain/songs-grid";

interface SongCellProps {
  cell: SongCellView;
  songId: string | null;
  title: string;
  canPlan: boolean;
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
export function SongCell({ cell, songId, title, canPlan }: SongCellProps) {
  const { phase, state, done, total, people, openCount } = cell;
  const { box, mark, word } = STATE_LOOKS[state];
  if (state === "NONE") {
    return (
      <td className="p-0!">
        {canPlan ? (
          <button
            type="button"
            data-phase={phase}
            data-song={songId ?? ""}
            aria-label={`${title}, ${PHASE_LABELS[phase].toLowerCase()}: add tasks`}
            className="grid min-h-(--row) w-full min-w-20 place-items-center text-faint -outline-offset-2 hover:bg-raised hover:text-ink"
          >
            +
          </button>
        ) : null}
      </td>
    );
  }
  const names = people.map(({ name }) => name).join(", ") || "nobody";
  const open = openCount > 0 ? `, ${openCount} open` : "";
  return (
    <td className="p-0!">
      <button
        type="button"
        data-phase={phase}
        data-song={songId ?? ""}
        title={names}
        aria-label={`${title}, ${PHASE_LABELS[phase].toLowerCase()}: ${word}, ${done} of ${total}, ${names}${open}`}
        className="flex min-h-(--row) w-full min-w-24 items-center gap-2 px-2 py-1 text-left -outline-offset-2 hover:bg-raised"
      >
        <span
          className={`grid size-4 shrink-0 place-items-center rounded-[3px] border text-[0.625rem] leading-none ${box}`}
        >
          {mark}
        </span>
        <span className="min-w-0">
          <span className="digits block text-ink">
            {done}/{total}
          </span>
          <span className="block max-w-28 truncate text-muted text-small">
            {people.map(({ initials }) => initials).join(" ")}
            {openCount > 0 ? (
              <span className="ml-1 rounded-[3px] border border-control border-dashed px-1">{openCount} open</span>
            ) : null}
          </span>
        </span>
      </button>
    </td>
  );
}
