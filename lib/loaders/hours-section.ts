import "server-only";
import { mayKeepFor } from "@/lib/domain/access-role";
import type { Actor } from "@/lib/domain/actor";
import { exceptionDates } from "@/lib/domain/exception-dates";
import type { AbsenceDateView, AbsenceForm, AbsenceView, HoursSectionView } from "@/lib/domain/hours-view";
import type { PersonView, UnavailabilityView } from "@/lib/domain/plan";
import { weekHoursText } from "@/lib/domain/week-hours";
import { absenceText } from "@/lib/time/absence-text";
import { addDays, daysBetween, formatDate } from "@/lib/time/calendar-date";
import { datesOf, occurrencesIn } from "@/lib/time/recurrence";
import { ruleWords } from "@/lib/time/rule-words";
import { todayIn } from "@/lib/time/zoned";
import { zoneLabel } from "@/lib/time/zones";
import type { StudioPlan } from "./studio-plan";
import { loadTimeZones } from "./time-zones";

/** How many dates of a repeating entry are offered to be left out, and how many days ahead they are looked for. */
const [DATES_SHOWN, DAYS_AHEAD] = [12, 3660];
const DAY_MS = 86_400_000;

function formOf({ isAllDay, startsWall, endsWall, timeZone, rule, note }: UnavailabilityView): AbsenceForm {
  const [startsOn, endsOn] = [startsWall.slice(0, 10), endsWall.slice(0, 10)];
  return {
    isAllDay,
    startsOn,
    endsOn: isAllDay ? addDays(endsOn, -1) : endsOn,
    startTime: isAllDay ? "09:00" : startsWall.slice(11),
    endTime: isAllDay ? "18:00" : endsWall.slice(11),
    timeZone,
    rule,
    note,
  };
}

/** Ten years: a rule that is met more seldom would be looked for in every year that there is. */
function ahead(today: string): { from: string; until: string } {
  return { from: today, until: addDays(today, DAYS_AHEAD) };
}

function datesFrom(entry: UnavailabilityView, today: string): AbsenceDateView[] {
  if (entry.rule === "") return [];
  const leftOut = new Set(exceptionDates(entry.exceptOn));
  return datesOf(entry.rule, entry.startsWall.slice(0, 10), { max: DATES_SHOWN, ...ahead(today) }).map((date) => ({
    date,
    label: `${formatDate(date)} ${date.slice(0, 4)}`,
    isLeftOut: leftOut.has(date),
  }));
}

/** The entry's walls as they are when it begins on another date; as they are without one. */
function onDate({ isAllDay, startsWall, endsWall }: UnavailabilityView, date: string | undefined) {
  const moved = (wall: string) =>
    date === undefined
      ? wall
      : `${addDays(wall.slice(0, 10), daysBetween(startsWall.slice(0, 10), date))}${wall.slice(10)}`;
  return { isAllDay, startsWall: moved(startsWall), endsWall: moved(endsWall) };
}

function absenceView(entry: UnavailabilityView, personZone: string, today: string): AbsenceView {
  const { id, version, timeZone, rule, note } = entry;
  const dates = datesFrom(entry, today);
  return {
    id,
    version,
    form: formOf(entry),
    when: absenceText(onDate(entry, dates.find(({ isLeftOut }) => !isLeftOut)?.date)),
    zone: timeZone === personZone ? "" : `${zoneLabel(timeZone)} time`,
    repeats: rule === "" ? "" : ruleWords(rule),
    note,
    dates,
  };
}

/** Whether a time of the entry is still to come, or goes on. */
function isAhead(entry: UnavailabilityView, now: Date, today: string): boolean {
  if (entry.rule === "") return entry.endsAt > now;
  const comes = datesOf(entry.rule, entry.startsWall.slice(0, 10), { max: 1, ...ahead(today) }).length > 0;
  return comes || occurrencesIn(entry, { startsAt: now, endsAt: new Date(now.getTime() + DAY_MS) }).length > 0;
}

/** When a person can come and when not, for whoever looks; what they may change is in it. */
export function hoursSection(plan: StudioPlan, actor: Actor, person: PersonView, now: Date): HoursSectionView {
  const studioZone = plan.studio.timeZone;
  const personZone = person.timeZone ?? studioZone;
  const today = todayIn(personZone, now);
  const canEdit = mayKeepFor(actor, person.id);
  const away = plan.availability.get(person.id)?.away ?? [];
  const view = (entry: UnavailabilityView) => absenceView(entry, personZone, today);
  const coming = away.filter((entry) => isAhead(entry, now, today));
  return {
    personId: person.id,
    name: person.name,
    version: person.version,
    isOwn: actor.personId === person.id,
    canEdit,
    timeZone: person.timeZone ?? "",
    studioZone,
    workingHours: weekHoursText(person.workingHours),
    zones: canEdit ? loadTimeZones() : [],
    today,
    coming: coming.map(view),
    past: away
      .filter((entry) => !coming.includes(entry))
      .reverse()
      .map(view),
  };
}
