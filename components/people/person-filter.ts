import type { PersonRowView } from "@/lib/domain/person-view";
import { foldText } from "@/lib/domain/search";
import type { SessionRole } from "@/lib/domain/session-role";

/** The rows of the role whose name, e-mail, phone or skills hold every word of the text. */
export function filterPeople(
  rows: readonly PersonRowView[],
  text: string,
  sessionRole: SessionRole | null,
): readonly PersonRowView[] {
  const words = foldText(text).split(" ").filter(Boolean);
  return rows.filter(({ name, email, phone, skills, sessionRoles }) => {
    if (sessionRole !== null && !sessionRoles.includes(sessionRole)) return false;
    const searched = foldText(`${name} ${email ?? ""} ${phone ?? ""} ${skills}`);
    return words.every((word) => searched.includes(word));
  });
}
