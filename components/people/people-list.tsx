"use client";
import ClipboardPaste from "lucide-react/icons/clipboard-paste";
import Plus from "lucide-react/icons/plus";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FilterLinks } from "@/components/coverage/filter-links";
import { DemoButton } from "@/components/frame/demo-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import type { PeopleListView } from "@/lib/domain/person-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { SESSION_ROLES } from "@/lib/domain/session-role";
import { type Filters, paths } from "@/lib/paths";
import { PeopleRows } from "./people-rows";
import { filterPeople } from "./person-filter";

const NewPersonDialog = dynamic(() => import("./new-person-dialog").then((module) => module.NewPersonDialog), {
  ssr: false,
});
const PastePeopleDialog = dynamic(() => import("./paste-people-dialog").then((module) => module.PastePeopleDialog), {
  ssr: false,
});

/** The roster, filtered while typing; the filters stand in the address. */
export function PeopleList({ view }: { view: PeopleListView }) {
  const { rows, sessionRole, isArchived, counts, form, knownNames } = view;
  const router = useRouter();
  const [text, setText] = useState(view.text);
  const shown = filterPeople(rows, text, sessionRole);
  const canEdit = view.permissions.includes("roster");
  const to = (change: Filters) =>
    paths.people({ q: text, role: sessionRole, archived: isArchived ? 1 : null, ...change });
  const filter = (next: string) => {
    setText(next);
    window.history.replaceState(null, "", to({ q: next }));
  };
  const close = () => router.replace(to({}), { scroll: false });
  const newButton = canEdit ? (
    <LinkButton href={to({ new: "person" })} scroll={false} kind="primary" icon={<Plus size={16} aria-hidden="true" />}>
      New person
    </LinkButton>
  ) : undefined;
  const pasteButton = canEdit ? (
    <LinkButton href={to({ new: "people" })} scroll={false} icon={<ClipboardPaste size={16} aria-hidden="true" />}>
      Paste a list
    </LinkButton>
  ) : undefined;

  return (
    <>
      <PageHeader
        title="People"
        actions={
          <>
            {rows.length > 0 || isArchived ? pasteButton : null}
            {newButton}
          </>
        }
      />
      <Tabs
        label="People"
        current={paths.people({ archived: isArchived ? 1 : null })}
        tabs={[
          { href: paths.people(), label: "Roster", count: counts.active },
          { href: paths.people({ archived: 1 }), label: "Archived", count: counts.archived },
        ]}
      />
      {rows.length === 0 ? (
        <div className="mt-4">
          {isArchived ? (
            <EmptyState>
              Nobody is archived: archived people keep their calls and are offered for no new ones.
            </EmptyState>
          ) : (
            <EmptyState action={pasteButton} link={view.offersDemo ? <DemoButton kind="plain" /> : null}>
              Nobody is on the roster yet: paste a list with one name a line.
            </EmptyState>
          )}
        </div>
      ) : (
        <>
          <div className="mt-3 mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
            <TextField
              label="Filter people"
              isLabelHidden
              type="search"
              placeholder="Filter by name, e-mail or skill"
              value={text}
              onChange={filter}
              className="w-full sm:max-w-72"
            />
            <FilterLinks
              label="Session role"
              links={[
                { label: "All", href: to({ role: null }), isCurrent: sessionRole === null },
                ...SESSION_ROLES.map((role) => ({
                  label: `${SESSION_ROLE_LABELS[role]}s`,
                  href: to({ role }),
                  isCurrent: sessionRole === role,
                })),
              ]}
            />
            <p role="status" className="digits text-muted">
              {shown.length < rows.length ? `${shown.length} of ${rows.length}` : ""}
            </p>
          </div>
          {shown.length === 0 ? (
            <EmptyState action={<LinkButton href={to({ q: null, role: null })}>Show everybody</LinkButton>}>
              Nobody passes these filters.
            </EmptyState>
          ) : (
            <PeopleRows rows={shown} />
          )}
        </>
      )}
      {form === "person" ? <NewPersonDialog onClose={close} /> : null}
      {form === "people" ? <PastePeopleDialog knownNames={knownNames} onClose={close} /> : null}
    </>
  );
}
