import { Table } from "@/components/ui/table";
import { formatSongLength } from "@/lib/time/song-length";
import type { SongLine } from "./song-lines";

interface SongLineRowsProps {
  songs: readonly SongLine[];
  /** The number the first of them will have in the project. */
  firstNumber: number;
}

/** What was read from each line, before it is added. */
export function SongLineRows({ songs, firstNumber }: SongLineRowsProps) {
  return (
    <Table caption="What will be added" isTall className="max-h-64!">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Title</th>
          <th scope="col" className="text-right!">
            Length
          </th>
        </tr>
      </thead>
      <tbody>
        {songs.map(({ line, title, lengthSeconds, fault }, index) => (
          <tr key={line}>
            <td className="digits text-muted">{firstNumber + index}</td>
            <th scope="row" className="w-full [overflow-wrap:anywhere]">
              {title.length > 130 ? `${title.slice(0, 130)}…` : title}
              {fault ? (
                <span className="block font-normal text-danger text-small">
                  Line {line}: {fault}
                </span>
              ) : null}
            </th>
            <td className="digits whitespace-nowrap text-right">
              {lengthSeconds === null ? (
                <span className="text-muted">{fault ? "not read" : "–"}</span>
              ) : (
                formatSongLength(lengthSeconds)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
