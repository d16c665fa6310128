import type { PersonRowView } from "@/lib/domain/person-view";
import { holdsWords } from "@/lib/domain/search";
import type { SessionRole } from "@/lib/domain/session-role";

/** The rows of the role whose name, e-mail, phone or skills hold every word of the text. */
export function filterPeople(
  rows: readonly PersonRowView[],
  text: string,
  sessionRole: SessionRole | null,
): readonly PersonRowView[] {
  return rows.filter(
    ({ name, email, phone, skills, sessionRoles }) =>
      (sessionRole === null || sessionRoles.includes(sessionRole)) &&
      holdsWords(`${name} ${email ?? ""} ${phone ?? ""} ${skills}`, text),
  );
}
