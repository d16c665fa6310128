import { Disclosure } from "@/components/ui/disclosure";
import { SectionHeader } from "@/components/ui/section-header";
import { Select } from "@/components/ui/select";
import type { ImportedPerson, RosterPerson } from "@/lib/domain/credits-import";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";

interface PersonMatchesProps {
  people: readonly ImportedPerson[];
  onMatch: (catalogueName: string, rosterId: string | null) => void;
}

/** The platform's own lists are light, but thousands of them are not; the rest goes by the same name. */
const SHOWN = 100;
const NEW = "new";

/** Who the file's people are here: the roster's person of the same name, or somebody new. */
export function PersonMatches({ people, onMatch }: PersonMatchesProps) {
  const doubtful = people.filter((person) => person.namesakes.length > 0);
  const fresh = people.filter((person) => person.namesakes.length === 0);
  const rest = doubtful.length - SHOWN;
  return (
    <section aria-labelledby="people" className="mt-8">
      <SectionHeader id="people" title="People" note={<span className="digits text-muted">{people.length}</span>} />
      {doubtful.length > 0 ? (
        <Disclosure summary={`${doubtful.length} with a name that is on the roster`} isOpen={doubtful.length <= 12}>
          <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
            {doubtful.slice(0, SHOWN).map((person) => (
              <li key={person.catalogueName}>
                <Select
                  label={person.catalogueName}
                  value={person.rosterId ?? NEW}
                  onChange={(value) => onMatch(person.catalogueName, value === NEW ? null : value)}
                  options={[
                    ...person.namesakes.map((one) => ({
                      value: one.id,
                      label: `${one.catalogueName ?? one.name} ${describe(one)}`,
                    })),
                    { value: NEW, label: "Somebody new" },
                  ]}
                />
              </li>
            ))}
          </ul>
          {rest > 0 ? <p className="mt-3 text-muted">{rest} more go by their names.</p> : null}
        </Disclosure>
      ) : null}
      {fresh.length > 0 ? (
        <Disclosure summary={`${fresh.length} new to the roster`}>
          <p className="[overflow-wrap:anywhere]">{fresh.map((person) => person.catalogueName).join(", ")}</p>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** What tells namesakes apart: "(engineer, producer)", "(group, archived)". */
function describe({ kind, sessionRoles, isArchived }: RosterPerson): string {
  const facts = [
    kind === "GROUP" ? "group" : null,
    ...sessionRoles.map((sessionRole) => SESSION_ROLE_LABELS[sessionRole].toLowerCase()),
    isArchived ? "archived" : null,
  ].filter((fact) => fact !== null);
  return `(${facts.length > 0 ? facts.join(", ") : "no role yet"})`;
}
