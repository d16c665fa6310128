import type { ProjectRowView } from "@/lib/domain/project-view";

/** The rows whose title, artist or code holds every word of the text, in any order and case. */
export function filterProjects(rows: readonly ProjectRowView[], text: string): readonly ProjectRowView[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ title, artist, code }) => {
    const searched = `${title} ${artist} ${code}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}
