"use client";
import Ellipsis from "lucide-react/icons/ellipsis";
import dynamic from "next/dynamic";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { openMove, openPicker } from "@/components/frame/panel-store";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import { removeSessionAction } from "@/lib/actions/studio-sessions";
import type { SessionPageView } from "@/lib/domain/session-view";
import { SESSION_STATUS_LABELS } from "@/lib/domain/session-words";
import { SESSION_STATUSES, type SessionStatus } from "@/lib/domain/studio-session";
import { paths } from "@/lib/paths";
import { useSessionStatus } from "./use-session-status";

const EditSessionDialog = dynamic(() => import("./edit-session-dialog").then((module) => module.EditSessionDialog), {
  ssr: false,
});
const ConfirmDialog = dynamic(() => import("@/components/ui/confirm-dialog").then((module) => module.ConfirmDialog), {
  ssr: false,
});

const RepeatDialog = dynamic(() => import("./repeat-dialog").then((module) => module.RepeatDialog), { ssr: false });
const SeriesTailDialog = dynamic(() => import("./series-tail-dialog").then((module) => module.SeriesTailDialog), {
  ssr: false,
});
const SecondYesDialog = dynamic(() => import("./second-yes-dialog").then((module) => module.SecondYesDialog), {
  ssr: false,
});

const STATUS_COMMANDS: Record<SessionStatus, string> = {
  HOLD_1: "Put on first hold",
  HOLD_2: "Put on second hold",
  CONFIRMED: "Confirm",
  DONE: "Mark as done",
  CANCELLED: "Cancel session",
};

/** What lies over the page: one at a time. */
type Asked = "EDIT" | "REMOVE" | "REPEAT" | "CANCEL_TAIL" | "REMOVE_TAIL";

/** Assign, confirm, edit, and what else can be done with the whole session. Nothing for those who may only look. */
export function SessionCommands({ view }: { view: SessionPageView }) {
  const { head, form, choices } = view;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { write } = useWrite();
  const { setStatus, isPending, ...secondYes } = useSessionStatus(view.head);
  const router = useRouter();
  // An address can ask for the form.
  const isAskedToEdit = useSearchParams().get("edit") === "session";
  if (!view.permissions.includes("plan")) return null;
  const { id, version, opening } = head;
  const close = () => {
    setAsked(null);
    if (isAskedToEdit) router.replace(paths.projectSession(id), { scroll: false });
  };

  const remove = async () => {
    write(() => removeSessionAction({ id, version }), { onDone: () => router.push(paths.project(head.project.id)) });
  };
  const statuses = SESSION_STATUSES.filter((status) => status !== head.status).map((status) => ({
    id: status,
    label: STATUS_COMMANDS[status],
    onAction: () => setStatus(status),
  }));

  const hasFollowing = (head.series?.following.length ?? 0) > 0;
  const seriesEntries = {
    id: "series",
    heading: "Series",
    entries: [
      { id: "cancel-tail", label: "Cancel this and the following…", onAction: () => setAsked("CANCEL_TAIL") },
      {
        id: "remove-tail",
        label: "Remove this and the following…",
        isDanger: true,
        onAction: () => setAsked("REMOVE_TAIL"),
      },
    ],
  };

  return (
    <>
      <MenuButton
        label="Status and more"
        isIconOnly
        icon={<Ellipsis size={16} aria-hidden="true" />}
        kind="quiet"
        entries={[
          { id: "status", heading: `Now: ${SESSION_STATUS_LABELS[head.status].toLowerCase()}`, entries: statuses },
          {
            id: "session",
            heading: "Session",
            entries: [
              { id: "move", label: "Move…", onAction: () => openMove(id) },
              {
                id: "repeat",
                label: "Repeat…",
                ...(form.isScheduled ? {} : { isDisabled: true, note: "Needs a date first" }),
                onAction: () => setAsked("REPEAT"),
              },
              { id: "remove", label: "Remove…", isDanger: true, onAction: () => setAsked("REMOVE") },
            ],
          },
          ...(hasFollowing ? [seriesEntries] : []),
        ]}
      />
      <Button onPress={() => setAsked("EDIT")}>Edit</Button>
      {head.hold !== null && !head.hold.isLapsed ? (
        <Button isPending={isPending} onPress={() => setStatus("CONFIRMED")}>
          Confirm
        </Button>
      ) : null}
      {opening === null ? null : (
        <Button kind="primary" onPress={() => openPicker({ sessionId: id, ...opening })}>
          Assign
        </Button>
      )}
      {asked === "EDIT" || (asked === null && isAskedToEdit) ? (
        <EditSessionDialog session={head} form={form} choices={choices} onClose={close} />
      ) : null}
      {asked === "REMOVE" ? (
        <ConfirmDialog
          title="Remove this session?"
          isOpen
          onClose={close}
          confirmLabel="Remove session"
          isDangerous
          onConfirm={remove}
        >
          Its blocks, tasks and calls go with it. You can undo this.
        </ConfirmDialog>
      ) : null}
      {asked === "REPEAT" ? <RepeatDialog session={head} startsOn={form.startsOn} onClose={close} /> : null}
      {asked === "CANCEL_TAIL" ? <SeriesTailDialog kind="CANCEL" head={head} onClose={close} /> : null}
      {asked === "REMOVE_TAIL" ? <SeriesTailDialog kind="REMOVE" head={head} onClose={close} /> : null}
      {secondYes.asked === null ? null : (
        <SecondYesDialog asked={secondYes.asked} onClose={secondYes.close} onAnswer={setStatus} />
      )}
    </>
  );
}
