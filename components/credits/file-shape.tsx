import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";

const COLUMNS = [
  ["artist, album", "Both are needed: each pair becomes a project."],
  ["year, discogs_release_id", "May be empty. They tell two releases of one album apart."],
  ["person", "The name as printed. A number behind it, as in (2), tells namesakes apart."],
  ["role_text", "As printed: “Producer, Engineer [Assistant]”. Commas separate, but not inside brackets."],
  ["scope", "“release” or “track”."],
  ["track_positions", "The tracks it is for; may be empty."],
] as const;

/** What a credits file looks like, before there is one. */
export function FileShape() {
  return (
    <Disclosure summary="What the file looks like" isOpen className="mt-3">
      <p className="mb-3 text-muted">
        The first row holds these column names, in any order; each row below is a credit.
      </p>
      <Table caption="Columns of a credits file">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">What it holds</th>
          </tr>
        </thead>
        <tbody>
          {COLUMNS.map(([name, what]) => (
            <tr key={name}>
              <th scope="row" className="digits">
                {name}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
