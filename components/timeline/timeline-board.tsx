"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { openBooking } from "@/components/frame/panel-store";
import { usePrinting } from "@/components/frame/use-printing";
import { announce } from "@/components/ui/announcement-store";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type Axis, axisOf, instantAtShare, shareAt } from "@/lib/domain/timeline-axis";
import { isKnown, proposalConflicts, timelineFacts } from "@/lib/domain/timeline-conflicts";
import type { TimelineView } from "@/lib/domain/timeline-view";
import { wallSpan, wallText } from "@/lib/time/wall-text";
import { pulledTo, slotAt, steppedBy, takeUp } from "./board-moves";
import { boardRows } from "./board-rows";
import { AXIS_WIDTH, rowHeight } from "./board-size";
import type { Grip, Held } from "./proposal";
import { ProposalGhost } from "./proposal-ghost";
import { ProposalNote } from "./proposal-note";
import { AxisHead, AxisLines, NowLine } from "./timeline-axis";
import { TimelineCard } from "./timeline-card";
import { TimelineTrack } from "./timeline-track";
import { TimelineTray } from "./timeline-tray";
import { type BarPlace, useBarKeys } from "./use-bar-keys";
import { useHeld } from "./use-held";
import { useNow } from "./use-now";
import { usePointerDrag } from "./use-pointer-drag";

/** Rows of bars over the line of time. Bars move by pointer, by keys, or by the dialog; a press on an empty place books. */
export function TimelineBoard({ view }: { view: TimelineView }) {
  const { days, filter } = view;
  const { span, rows: by } = filter;
  const canPlan = view.permissions.includes("plan");
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const now = useNow(view.now);
  const isPrinting = usePrinting();
  const axis = useMemo(() => axisOf(days.map((day) => day.drawn)), [days]);
  const rooms = useMemo(() => new Map(view.rooms.map((room) => [room.id, room])), [view.rooms]);
  const facts = useMemo(() => timelineFacts(view), [view]);
  const zoneOf = (roomId: string | null) => rooms.get(roomId ?? "")?.timeZone ?? view.timeZone;
  const whenText = ({ start, end, roomId }: Held["proposal"]) =>
    wallSpan({ startsAt: new Date(start), endsAt: new Date(end) }, zoneOf(roomId));
  const { held, shown, asked, take, drop, letGo, answer } = useHeld(view.sessions, whenText);
  /** the bar that keys have taken up, in its row */
  const takenFrom = useRef<BarPlace | null>(null);
  const rows = useMemo(
    () => boardRows({ rows: view.rows, by, sessions: shown, span, axis, projectId: filter.projectId }),
    [view.rows, by, shown, span, axis, filter.projectId],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight(rows[index]?.lanes ?? 1, span),
    getItemKey: (index) => rows[index]?.row.id ?? index,
    overscan: isPrinting ? rows.length : 4,
    initialRect: { width: 1280, height: 640 },
    useFlushSync: false,
    paddingStart: 0,
    scrollPaddingStart: 44,
  });
  const heights = rows.map(({ lanes }) => lanes).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow from the lanes, and are known anew with them
  useEffect(() => virtual.measure(), [heights, span]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once: what is looked at stays when the page is drawn anew
  useEffect(() => scrollToNow(scroller.current, axis, view.now), []);

  const keys = useBarKeys({
    body,
    rows,
    showRow: (row) => virtual.scrollToIndex(row, { align: "auto" }),
    onTakeUp: (place) => {
      const taken = canPlan ? takeUp(view, place.sessionId, "move", "keys") : null;
      if (taken === null) return;
      takenFrom.current = place;
      take(taken);
    },
  });
  const rowAt = (top: number) => {
    const item = virtual.measurementsCache.find((one) => top >= one.start && top < one.end);
    return item === undefined ? null : (rows[item.index]?.row ?? null);
  };
  const drag = usePointerDrag({
    scroller,
    axis,
    takeUp: (target) => {
      if (!canPlan) return null;
      const edge = (target.closest<HTMLElement>("[data-edge]")?.dataset.edge ?? "move") as Grip;
      const undatedId = target.closest<HTMLElement>("[data-undated]")?.dataset.undated;
      const sessionId = undatedId ?? keys.placeOf(target)?.sessionId;
      return sessionId === undefined ? null : takeUp(view, sessionId, edge, "pointer");
    },
    pull: (taken, byMs, atMs, top) => {
      const moved = pulledTo(taken, byMs, atMs);
      const row = top === null || by !== "rooms" || taken.grip !== "move" ? null : rowAt(top);
      const roomId = row === null ? moved.proposal.roomId : row.id || null;
      return { ...moved, proposal: { ...moved.proposal, roomId } };
    },
    onHold: take,
    onDrop: drop,
  });

  const finish = (isSaved: boolean) => {
    if (held === null) return;
    if (isSaved) drop(held);
    else {
      letGo();
      announce(`${held.title} stays where it was.`);
    }
    focusAfter(isSaved ? held : null);
  };
  /** The bar that was taken up, in the row to which it went; the board itself where it went out of sight. */
  const focusAfter = (saved: Held | null) => {
    const from = takenFrom.current;
    if (from === null) return;
    if (saved === null) return keys.focusBar(from);
    const { start, end, roomId } = saved.proposal;
    const row = by === "rooms" ? rows.findIndex((one) => one.row.id === (roomId ?? "")) : from.row;
    const isInSight = row !== -1 && start < axis.end && end > axis.start;
    if (isInSight) keys.focusBar({ row, sessionId: from.sessionId });
    else scroller.current?.focus();
  };
  const onMoveKey = (event: KeyboardEvent) => {
    if (held === null) return;
    if (event.key === "Enter") finish(true);
    else if (event.key === "Escape") finish(false);
    else {
      const roomIds = by === "rooms" ? view.rows.map((row) => row.id || null) : [];
      const next = steppedBy(held, event, roomIds, zoneOf(held.proposal.roomId));
      if (next === null) return;
      take(next);
      const row = rows.findIndex((one) => (one.row.id || null) === next.proposal.roomId);
      if (by === "rooms" && row !== -1) virtual.scrollToIndex(row, { align: "auto" });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    if (drag.wasDrag()) return;
    const target = event.target as Element;
    const place = keys.placeOf(target);
    if (place !== null) return setSelectedId(place.sessionId);
    const track = target.closest<HTMLElement>("[data-track]");
    if (track === null || !canPlan) return;
    const { left, width } = track.getBoundingClientRect();
    const id = track.dataset.track ?? "";
    const roomId = by === "rooms" ? id || null : undefined;
    const timeZone = zoneOf(roomId ?? null);
    const at = slotAt(instantAtShare(axis, (event.clientX - left) / width), span, days, timeZone);
    const [startsOn = "", startTime = ""] = wallText(new Date(at), timeZone).split(" ");
    openBooking({
      startsOn,
      startTime,
      timeZone,
      ...(roomId === undefined ? {} : { roomId }),
      ...(by === "projects" ? { projectId: id } : {}),
    });
  };

  const selected = shown.find((session) => session.id === selectedId) ?? null;
  const markedIds = useMemo(
    () =>
      new Set(selected === null ? [] : [selected.id, ...selected.flags.flatMap((flag) => flag.otherSessionId ?? [])]),
    [selected],
  );
  const names = {
    person: (id: string) => view.people.find((person) => person.id === id)?.name ?? "Somebody",
    room: (id: string) => rooms.get(id)?.name ?? "The room",
  };

  return (
    <>
      <TimelineTray
        undated={view.undated}
        canPlan={canPlan}
        onPointerDown={drag.onPointerDown}
        wasDrag={drag.wasDrag}
      />
      <section
        ref={scroller}
        aria-label="Sessions in time"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys, also where no bar is in it
        tabIndex={0}
        className="panel timeline relative max-h-[max(20rem,calc(100dvh-15rem))] overflow-auto overscroll-x-contain print:max-h-none print:overflow-visible"
      >
        <div className={`relative ${AXIS_WIDTH[span]}`}>
          <AxisHead days={days} span={span} axis={axis} timeZone={view.timeZone} zone={view.zone} now={now} />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the bars in it take the keys, and New session books without a pointer */}
          <div
            ref={body}
            data-press="board"
            className="relative"
            style={{ height: virtual.getTotalSize() }}
            onPointerDown={drag.onPointerDown}
            onClick={onClick}
            onKeyDown={keys.onKeyDown}
            onFocus={keys.onFocus}
          >
            <AxisLines days={days} span={span} axis={axis} timeZone={view.timeZone} />
            <ul className="absolute inset-0">
              {virtual.getVirtualItems().map((item) => {
                const board = rows[item.index];
                return board === undefined ? null : (
                  <li key={item.key} className="absolute inset-x-0" style={{ top: item.start, height: item.size }}>
                    <TimelineTrack
                      board={board}
                      span={span}
                      axis={axis}
                      room={by === "rooms" ? (rooms.get(board.row.id) ?? null) : null}
                      canMove={canPlan}
                      heldId={held?.sessionId ?? null}
                      markedIds={markedIds}
                    />
                  </li>
                );
              })}
            </ul>
            <NowLine axis={axis} now={now} />
            {held === null ? null : (
              <ProposalGhost
                held={held}
                axis={axis}
                span={span}
                tops={ghostTops(held, rows, virtual.measurementsCache, by)}
              />
            )}
          </div>
        </div>
      </section>
      {held === null ? null : (
        <ProposalNote
          held={held}
          when={whenText(held.proposal)}
          timeZone={zoneOf(held.proposal.roomId)}
          roomName={held.proposal.roomId === null ? "no room" : names.room(held.proposal.roomId)}
          conflicts={proposalConflicts(held.proposal, held.personIds, facts)}
          isKnown={isKnown(held.proposal, view)}
          names={names}
          onKeyDown={onMoveKey}
        />
      )}
      {selected === null ? null : (
        <TimelineCard
          session={selected}
          roomName={selected.roomId === null ? "No room" : names.room(selected.roomId)}
          personName={names.person}
          canPlan={canPlan}
          onClose={() => setSelectedId(null)}
        />
      )}
      {asked === null ? null : (
        <ConfirmDialog
          title="Move it anyway?"
          isOpen
          onClose={() => answer(false)}
          confirmLabel="Move anyway"
          onConfirm={async () => answer(true)}
        >
          {asked.reasons} {asked.held.title} is still where it was.
        </ConfirmDialog>
      )}
    </>
  );
}

/** A long stretch opens where now is, with a little of what went before. */
function scrollToNow(board: HTMLElement | null, axis: Axis, now: number): void {
  if (board === null || now < axis.start || now >= axis.end) return;
  const width = board.scrollWidth - 176;
  const left = shareAt(axis, now) * width - (board.clientWidth - 176) / 4;
  if (board.scrollLeft === 0) board.scrollLeft = Math.max(0, left);
}

/** The upper edges of the rows in which the ghost is drawn: one room, or every row that the session stands in. */
function ghostTops(
  { proposal, sessionId }: Held,
  rows: ReturnType<typeof boardRows>,
  places: readonly { index: number; start: number }[],
  by: TimelineView["filter"]["rows"],
): number[] {
  const isIn = (index: number) => {
    const board = rows[index];
    if (board === undefined) return false;
    if (by === "rooms") return board.row.id === (proposal.roomId ?? "");
    return board.bars.some((bar) => bar.session.id === sessionId);
  };
  return places.flatMap(({ index, start }) => (isIn(index) ? [start] : []));
}
