import type { ProjectRowView } from "@/lib/domain/project-view";
import { holdsWords } from "@/lib/domain/search";

/** The rows whose title, artist or code holds every word of the text. */
export function filterProjects(rows: readonly ProjectRowView[], text: string): readonly ProjectRowView[] {
  return rows.filter(({ title, artist, code }) => holdsWords(`${title} ${artist} ${code}`, text));
}
