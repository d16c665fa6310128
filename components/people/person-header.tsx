"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import Pencil from "lucide-react/icons/pencil";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LoadMeter } from "@/components/calls/load-meter";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { MenuButton } from "@/components/ui/menu-button";
import { PageHeader } from "@/components/ui/page-header";
import { archivePersonAction } from "@/lib/actions/people";
import type { PersonHeadView } from "@/lib/domain/person-view";
import { paths } from "@/lib/paths";
import { RoleLamps } from "./role-lamps";

const EditPersonDialog = dynamic(() => import("./edit-person-dialog").then((module) => module.EditPersonDialog), {
  ssr: false,
});
const RemovePersonDialog = dynamic(() => import("./remove-person-dialog").then((module) => module.RemovePersonDialog), {
  ssr: false,
});

interface PersonHeaderProps {
  head: PersonHeadView;
  canEdit: boolean;
}

/** Who it is, how to reach them, how full their week is, and what can be done with the record. */
export function PersonHeader({ head, canEdit }: PersonHeaderProps) {
  const { id, version, isArchived, form, load } = head;
  const router = useRouter();
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const { write } = useWrite();
  const close = () => setOpen(null);
  const archive = () => write(() => archivePersonAction({ id, version, isArchived: !isArchived }));
  return (
    <>
      <PageHeader
        title={form.name}
        kicker={
          <>
            <Link href={paths.people()} className="hover:text-ink hover:underline">
              People
            </Link>
            {form.kind === "GROUP" && !head.isKindOpen ? <Chip state="outline">Group</Chip> : null}
            {isArchived ? <Chip state="outline">Archived</Chip> : null}
          </>
        }
        facts={
          <>
            <RoleLamps sessionRoles={form.sessionRoles} />
            {form.email ? (
              <a href={`mailto:${form.email}`} className="link [overflow-wrap:anywhere]">
                {form.email}
              </a>
            ) : null}
            {form.phone ? (
              <a href={`tel:${form.phone.replace(/[^\d+]/g, "")}`} className="digits link">
                {form.phone}
              </a>
            ) : null}
            <LoadMeter minutes={load.minutes} text={`${load.text} in 7 days`} />
          </>
        }
        actions={
          canEdit ? (
            <>
              <MenuButton
                label="More for this person"
                isIconOnly
                kind="quiet"
                icon={<Ellipsis size={16} aria-hidden="true" />}
                entries={[
                  {
                    id: "merge",
                    label: "Merge with another record…",
                    onAction: () => router.replace(paths.person(id, { merge: 1 }), { scroll: false }),
                  },
                  { id: "archive", label: isArchived ? "Bring back" : "Archive", onAction: archive },
                  { id: "remove", label: "Remove…", isDanger: true, onAction: () => setOpen("remove") },
                ]}
              />
              <Button kind="primary" icon={<Pencil size={14} aria-hidden="true" />} onPress={() => setOpen("edit")}>
                Edit
              </Button>
            </>
          ) : undefined
        }
      />
      {open === "edit" ? <EditPersonDialog head={head} onClose={close} /> : null}
      {open === "remove" ? <RemovePersonDialog head={head} onClose={close} /> : null}
    </>
  );
}
