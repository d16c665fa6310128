"use client";
import Plus from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { type MouseEvent, useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeader } from "@/components/ui/section-header";
import { Table } from "@/components/ui/table";
import { moveSongAction } from "@/lib/actions/songs";
import type { SongsView } from "@/lib/domain/project-view";
import { PHASE_LABELS } from "@/lib/domain/project-words";
import { PHASES, type Phase } from "@/lib/domain/task";
import { SongCell } from "./song-cell";
import { SongTitle } from "./song-title";

const CellDialog = dynamic(() => import("./cell-dialog").then((module) => module.CellDialog), { ssr: false });
const AddSongsDialog = dynamic(() => import("./add-songs-dialog").then((module) => module.AddSongsDialog), {
  ssr: false,
});
const SongDialog = dynamic(() => import("./song-dialog").then((module) => module.SongDialog), { ssr: false });

/** A cell of the grid: a song (null: the whole record) in a phase. */
interface Place {
  songId: string | null;
  phase: Phase;
}

interface SongsGridProps {
  projectId: string;
  songs: SongsView;
  canPlan: boolean;
}

/** The studio's whiteboard: a row for each song, a column for each phase, state and people in the cell. */
export function SongsGrid({ projectId, songs, canPlan }: SongsGridProps) {
  const { rows, groups, place, totalLength } = songs;
  const [isAdding, setAdding] = useState(false);
  const [songId, setSongId] = useState<string | null>(null);
  const [cell, setCell] = useState<Place | null>(null);
  const { write } = useWrite();
  const named = rows.filter((row) => row.songId !== null);
  const song = named.find((row) => row.songId === songId);
  const cellRow = cell && rows.find((row) => row.songId === cell.songId);
  const shownCell = cell && cellRow?.cells.find(({ phase }) => phase === cell.phase);
  const move = (id: string, by: -1 | 1) => write(() => moveSongAction({ id, by }), { say: null });
  const press = (event: MouseEvent<HTMLElement>) => {
    const target = (event.target as Element).closest<HTMLElement>("[data-phase]");
    const phase = PHASES.find((one) => one === target?.dataset.phase);
    if (target && phase) setCell({ songId: target.dataset.song || null, phase });
  };
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
          <Table caption="Songs by phase" className={named.length === 0 ? "mt-3" : ""}>
            <thead>
              <tr>
                <th scope="col" className="left-0 z-2! border-line border-r">
                  Song
                </th>
                {PHASES.map((phase) => (
                  <th key={phase} scope="col" className="px-2!">
                    {PHASE_LABELS[phase]}
                  </th>
                ))}
              </tr>
            </thead>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the cells are buttons; their key presses arrive here as clicks */}
            <tbody onClick={press}>
              {rows.map((row, index) => (
                <tr key={row.songId ?? "record"}>
                  <th scope="row" className="sticky left-0 z-1 border-line border-r bg-panel">
                    <SongTitle
                      row={row}
                      number={index + 1}
                      canPlan={canPlan}
                      isFirst={index === 0}
                      isLast={index === named.length - 1}
                      onOpen={setSongId}
                      onMove={move}
                    />
                  </th>
                  {row.cells.map((one) => (
                    <SongCell key={one.phase} cell={one} songId={row.songId} title={row.title} canPlan={canPlan} />
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
          <Legend />
        </>
      ) : null}
      {isAdding ? <AddSongsDialog projectId={projectId} onClose={() => setAdding(false)} /> : null}
      {song ? (
        <SongDialog
          key={song.songId}
          song={song}
          isFirst={song === named[0]}
          isLast={song === named.at(-1)}
          onMove={move}
          onClose={() => setSongId(null)}
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

function Legend() {
  return (
    <p className="mt-2 text-faint text-small">
      A cell counts the tasks of one song in one phase, done of all. Tasks of a session count for the song they name.
    </p>
  );
}
