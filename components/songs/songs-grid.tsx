"use client";
import Plus from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { cellProps, type GridPlace, useGridKeys } from "@/components/coverage/use-grid-keys";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import { moveSongAction } from "@/lib/actions/songs";
import { type Packed, unpack } from "@/lib/domain/packed";
import type { SongRowView, SongsView } from "@/lib/domain/project-view";
import { PHASE_LABELS } from "@/lib/domain/project-words";
import { PHASES, type Phase } from "@/lib/domain/task";
import { SongCell } from "./song-cell";
import { SongTitle } from "./song-title";

const CellDialog = dynamic(() => import("./cell-dialog").then((module) => module.CellDialog), { ssr: false });
const AddSongsDialog = dynamic(() => import("./add-songs-dialog").then((module) => module.AddSongsDialog), {
  ssr: false,
});
const SongDialog = dynamic(() => import("./song-dialog").then((module) => module.SongDialog), { ssr: false });

/** A cell of the grid: a song or the whole record, in a phase. */
interface Cell {
  row: SongRowView;
  phase: Phase;
}

interface SongsGridProps {
  projectId: string;
  songs: Packed<SongsView>;
  canPlan: boolean;
}

/** The studio's whiteboard: a row for each song, a column for each phase, state and people in the cell. */
export function SongsGrid({ projectId, songs, canPlan }: SongsGridProps) {
  const { rows, groups, place, totalLength } = useMemo(() => unpack(songs), [songs]);
  const [isAdding, setAdding] = useState(false);
  const [openedSong, setOpenedSong] = useState<SongRowView | null>(null);
  const [cell, setCell] = useState<Cell | null>(null);
  const { write } = useWrite();
  const named = rows.filter((row) => row.songId !== null);
  // Somebody else may remove a row whose dialog is open: what was ticked or typed stays.
  const song = named.find((row) => row.songId === openedSong?.songId) ?? openedSong;
  const cellRow = cell && (rows.find((row) => row.songId === cell.row.songId) ?? cell.row);
  const shownCell = cell && cellRow?.cells.find(({ phase }) => phase === cell.phase);
  const move = (id: string, by: -1 | 1) => write(() => moveSongAction({ id, by }), { say: null });
  const act = ({ row, column }: GridPlace, pressed: Element) => {
    const at = rows[row - 1];
    if (at === undefined) return;
    const phase = PHASES[column - 1];
    if (phase !== undefined) {
      const isEmpty = at.cells[column - 1]?.total === 0;
      if (canPlan || !isEmpty) setCell({ row: at, phase });
      return;
    }
    const arrow = pressed.closest<HTMLElement>("[data-move]");
    if (!canPlan || at.songId === null || arrow?.ariaDisabled === "true") return;
    if (arrow === null) setOpenedSong(at);
    else move(at.songId, arrow.dataset.move === "-1" ? -1 : 1);
  };
  const grid = useGridKeys({ rows: rows.length + 1, columns: PHASES.length + 1, onAct: act });
  const addSongs = canPlan ? (
    <Button size="small" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setAdding(true)}>
      Add songs
    </Button>
  ) : undefined;

  return (
    <section aria-labelledby="songs">
      <SectionHeader
        id="songs"
        title="Songs by phase"
        note={totalLength ? <span className="digits text-muted">{totalLength}</span> : null}
        actions={named.length > 0 ? addSongs : undefined}
      />
      {named.length === 0 ? (
        <EmptyState action={addSongs}>
          No songs yet: paste the titles, one a line, and see each song's way to the master.
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <>
          <div className={`panel relative overflow-x-auto ${named.length === 0 ? "mt-3" : ""}`}>
            {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is one tab stop is a grid */}
            <table role="grid" aria-label="Songs by phase" aria-readonly={!canPlan} className={GRID} {...grid}>
              <thead>
                <tr>
                  <th scope="col" className="left-0 z-2! border-line border-r" {...cellProps(0, 0)}>
                    Song
                  </th>
                  {PHASES.map((phase, index) => (
                    <th key={phase} scope="col" className="px-2!" {...cellProps(0, index + 1)}>
                      {COLUMN_LABELS[phase]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <tr key={row.songId ?? "record"}>
                    <SongTitle
                      row={row}
                      number={index + 1}
                      canPlan={canPlan}
                      isFirst={index === 0}
                      isLast={index === named.length - 1}
                    />
                    {row.cells.map((one, column) => (
                      <SongCell
                        key={one.phase}
                        cell={one}
                        title={row.title}
                        canPlan={canPlan}
                        at={cellProps(index + 1, column + 1)}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Legend />
        </>
      ) : null}
      {isAdding ? (
        <AddSongsDialog projectId={projectId} firstNumber={named.length + 1} onClose={() => setAdding(false)} />
      ) : null}
      {song ? (
        <SongDialog
          key={song.songId}
          song={song}
          isFirst={song === named[0]}
          isLast={song === named.at(-1)}
          onMove={move}
          onClose={() => setOpenedSong(null)}
        />
      ) : null}
      {cellRow && shownCell ? (
        <CellDialog
          row={cellRow}
          cell={shownCell}
          groups={groups}
          place={place}
          canPlan={canPlan}
          onClose={() => setCell(null)}
        />
      ) : null}
    </section>
  );
}

const GRID =
  "table-rows [&_[data-at]]:-outline-offset-2 [&_tbody_td]:min-w-20 [&_tbody_td]:px-2! [&_tbody_td]:align-middle";

/** Eight columns beside the titles fit 1280 px. */
const COLUMN_LABELS: Record<Phase, string> = { ...PHASE_LABELS, PRE: "Pre-prod." };

function Legend() {
  return (
    <p className="mt-2 text-faint text-small">
      A cell counts the tasks of one song in one phase, done of all. Tasks that name no song count for the whole record.
    </p>
  );
}
