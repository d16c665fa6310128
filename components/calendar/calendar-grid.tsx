"use client";
import FullCalendar from "@fullcalendar/react";
import dayGridPlugin from "@fullcalendar/react/daygrid";
import interactionPlugin from "@fullcalendar/react/interaction";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import "@fullcalendar/react/skeleton.css";
import X from "lucide-react/icons/x";
import { useRouter } from "next/navigation";
import { openBooking } from "@/components/frame/panel-store";
import { usePrinting } from "@/components/frame/use-printing";
import type { CalendarEvent, CalendarView } from "@/lib/domain/calendar-view";
import { paths } from "@/lib/paths";
import { formatDate, formatLongDate } from "@/lib/time/calendar-date";
import { calendarAddress } from "./calendar-address";
import { EventFace } from "./event-face";

const PLUGINS = [dayGridPlugin, timeGridPlugin, interactionPlugin];

/** The calendar counts in UTC, and is given what clocks on the wall show: no zone of the browser comes into it. */
const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const timeOf = (date: Date) => date.toISOString().slice(11, 16);
const hour = (value: number) => `${String(value).padStart(2, "0")}:00:00`;

/** A month or a week of sessions. Everything that is read is text from the server or our own; the library places it. */
export function CalendarGrid({ view }: { view: CalendarView }) {
  const router = useRouter();
  const { filter, events, hours, nowWall, first } = view;
  const isPrinting = usePrinting();
  const isWeek = filter.shape === "week";
  const canPlan = view.permissions.includes("plan");
  const byId = new Map(events.map((event) => [event.id, event]));
  /** A day of a month leads to its week, a day of a week to its line of time. */
  const dayAddress = (date: string) =>
    isWeek
      ? paths.timeline({ span: "day", from: date, project: filter.projectId })
      : calendarAddress(view, { view: "week", date });
  const book = (date: Date, isAllDay: boolean) => {
    if (!canPlan) return;
    openBooking({
      startsOn: dateOf(date),
      ...(isAllDay ? {} : { startTime: timeOf(date), timeZone: view.timeZone }),
      ...(filter.roomId ? { roomId: filter.roomId } : {}),
      ...(filter.projectId ? { projectId: filter.projectId } : {}),
    });
  };
  return (
    <div className="calendar panel overflow-clip">
      <FullCalendar
        // The library keeps its own place in time: another stretch or another shape starts afresh.
        key={`${filter.shape} ${first}`}
        plugins={PLUGINS}
        initialView={isWeek ? "timeGridWeek" : "dayGridMonth"}
        initialDate={isWeek ? first : filter.date}
        locale="en-gb"
        timeZone="UTC"
        now={`${nowWall}:00`}
        nowIndicator
        firstDay={1}
        headerToolbar={false}
        height="auto"
        fixedWeekCount={false}
        dayMaxEvents={isPrinting ? false : 4}
        allDaySlot={false}
        slotDuration="00:30:00"
        slotMinTime={hour(hours.from)}
        slotMaxTime={hour(hours.to)}
        slotHeaderContent={({ date }: { date: Date }) => (timeOf(date).endsWith("00") ? timeOf(date) : "")}
        slotEventOverlap={false}
        dayHeaderContent={({ date, inPopover }: { date: Date; inPopover: boolean }) => {
          if (inPopover) return formatLongDate(dateOf(date));
          return isWeek ? formatDate(dateOf(date)) : formatDate(dateOf(date)).slice(0, 3);
        }}
        dayCellTopContent={({ date }: { date: Date }) => String(date.getUTCDate())}
        navLinks
        navLinkDayClick={(date: Date) => router.push(dayAddress(dateOf(date)))}
        navLinkHint={(_text: string, date: Date) => `Week of ${formatDate(dateOf(date))}`}
        moreLinkContent={({ num }: { num: number }) => `+${num} more`}
        moreLinkHint={(num: number) => `${num} more sessions`}
        moreLinkClick="popover"
        dateClick={({ date, allDay }: { date: Date; allDay: boolean }) => book(date, allDay)}
        eventClick={({ event, jsEvent }: { event: { id: string }; jsEvent: Event }) => {
          jsEvent.preventDefault();
          router.push(paths.projectSession(event.id));
        }}
        events={events.map(({ id, title, startWall, endWall }) => ({
          id,
          title,
          start: `${startWall}:00`,
          end: `${endWall}:00`,
          url: paths.projectSession(id),
        }))}
        eventContent={({ event }: { event: { id: string } }) => {
          const known: CalendarEvent | undefined = byId.get(event.id);
          return known === undefined ? null : <EventFace event={known} isTall={isWeek} />;
        }}
        tableHeaderClass="border-line border-b bg-panel"
        dayHeaderClass={({ inPopover }: { inPopover: boolean }) =>
          inPopover ? "flex-row! items-center justify-between" : "border-line border-l"
        }
        dayHeaderInnerClass="digits px-2 py-1.5 text-muted touch:min-h-11"
        dayRowClass="print:break-inside-avoid border-line border-b last:border-b-0"
        dayCellClass={({ isToday, isOther, inPopover }: { isToday: boolean; isOther: boolean; inPopover: boolean }) =>
          inPopover ? "" : `min-h-24 border-line border-l ${isToday ? "bg-accent/5" : isOther ? "bg-background" : ""}`
        }
        dayCellTopClass="flex justify-end"
        dayCellTopInnerClass={({ isToday, isOther }: { isToday: boolean; isOther: boolean }) =>
          `digits min-w-7 px-2 py-1 text-right ${isToday ? "font-semibold text-accent" : isOther ? "text-faint" : "text-muted"}`
        }
        dayLaneClass={({ isToday }: { isToday: boolean }) => `border-line border-l ${isToday ? "bg-accent/5" : ""}`}
        slotHeaderInnerClass="digits px-2 text-muted text-small"
        slotLaneClass="h-6 border-line/60 border-t"
        nextDayThreshold="06:00:00"
        rowEventClass="mx-1 mb-1"
        listItemEventClass="mx-1 mb-1"
        columnEventClass="mr-1 ml-0.5"
        eventClass="block rounded-control outline-offset-1 focus-visible:outline-2 focus-visible:outline-focus"
        eventInnerClass="h-full"
        rowMoreLinkClass="mx-1 rounded-control px-1.5 py-0.5 text-left text-muted text-small hover:bg-raised hover:text-ink"
        popoverClass="z-30 w-72 max-w-[90vw] rounded-panel border border-control bg-panel pb-1"
        popoverCloseContent={<X size={16} aria-hidden="true" />}
        popoverCloseClass="mr-1 ml-auto grid size-8 place-items-center rounded-control text-muted hover:bg-raised hover:text-ink touch:size-11"
        nowIndicatorLineClass="border-now border-t-2"
      />
    </div>
  );
}
