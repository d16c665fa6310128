"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import { toast } from "@/components/ui/toast-store";
import { readCalendarAction, removeCalendarAction } from "@/lib/actions/busy-calendars";
import type { BusyCalendarView } from "@/lib/domain/busy-calendar-view";

const RenameCalendarDialog = dynamic(
  () => import("./rename-calendar-dialog").then((module) => module.RenameCalendarDialog),
  { ssr: false },
);
const NewerFileDialog = dynamic(() => import("./newer-file-dialog").then((module) => module.NewerFileDialog), {
  ssr: false,
});

/** A calendar: where it is from, when it was read, and why not if it could not be. */
export function CalendarRow({ calendar }: { calendar: BusyCalendarView }) {
  const { id, version, name, source, host, state } = calendar;
  const [open, setOpen] = useState<"rename" | "file" | null>(null);
  const { write, isPending } = useWrite();
  const close = () => setOpen(null);
  const readAgain = () =>
    write(() => readCalendarAction({ id }), {
      say: null,
      onDone: ({ isRead, message }) => toast({ message, kind: isRead ? "done" : "problem" }),
    });
  return (
    <li className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5" aria-busy={isPending}>
      <div className="min-w-0 flex-1 basis-64">
        <p className="[overflow-wrap:anywhere]">
          {name}
          <span className="ml-2 text-muted text-small">{source === "FILE" ? "File" : host}</span>
        </p>
        <p className="text-muted text-small">
          {state.read} · {state.ahead}
        </p>
        {state.fault === "" ? null : (
          <p className="text-small text-warn [overflow-wrap:anywhere]">
            <span className="font-medium">Not read: </span>
            {state.fault}
          </p>
        )}
        {state.remarks === "" ? null : (
          <p className="text-muted text-small [overflow-wrap:anywhere]">
            <span className="font-medium">Left out: </span>
            {state.remarks}
          </p>
        )}
      </div>
      <div className="flex items-center gap-1 print:hidden">
        {source === "ADDRESS" ? (
          <Button size="small" aria-label={`Read ${name} again`} isPending={isPending} onPress={readAgain}>
            Read again
          </Button>
        ) : (
          <Button size="small" aria-label={`Choose a newer file for ${name}`} onPress={() => setOpen("file")}>
            Newer file
          </Button>
        )}
        <MenuButton
          label={`More for ${name}`}
          icon={<Ellipsis size={16} aria-hidden="true" />}
          isIconOnly
          kind="plain"
          size="small"
          entries={[
            { id: "rename", label: "Rename…", onAction: () => setOpen("rename") },
            {
              id: "remove",
              label: "Remove",
              note: "With its busy times; undo brings them back",
              isDanger: true,
              onAction: () => write(() => removeCalendarAction({ id, version })),
            },
          ]}
        />
      </div>
      {open === "rename" ? <RenameCalendarDialog calendar={calendar} onClose={close} /> : null}
      {open === "file" ? <NewerFileDialog calendar={calendar} onClose={close} /> : null}
    </li>
  );
}
