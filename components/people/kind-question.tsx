"use client";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { answerKindAction } from "@/lib/actions/people";
import { PERSON_KINDS } from "@/lib/domain/person";
import type { PersonHeadView } from "@/lib/domain/person-view";
import { PERSON_KIND_ANSWERS } from "@/lib/domain/person-words";

/** What an import could not tell of a name that is the artist's; asked until somebody says so. */
export function KindQuestion({ head, canEdit }: { head: PersonHeadView; canEdit: boolean }) {
  const { id, version, form } = head;
  const { write, isPending } = useWrite();
  return (
    <section aria-label="Open question" className="panel mb-6 flex flex-wrap items-center gap-x-6 gap-y-3 p-3">
      <div className="min-w-60 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">{form.name}: one person or a group?</p>
        <p className="text-muted text-small">
          Until you say, they cover a role and do not count as one person in both roles.
        </p>
      </div>
      {canEdit ? (
        <div className="flex gap-2">
          {PERSON_KINDS.map((kind) => (
            <Button
              key={kind}
              isDisabled={isPending}
              onPress={() => write(() => answerKindAction({ id, version, kind }))}
            >
              {PERSON_KIND_ANSWERS[kind].label}
            </Button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
