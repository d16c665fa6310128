/** A zone as most calendar programs write it along. */
const ZONE = `BEGIN:VTIMEZONE
TZID:Studio Clock
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE`;

/** The days on which the events begin: ten years, up to the end of 2027. */
const FIRST_DAY = Date.UTC(2018, 0, 1);
const DAYS = 3650;

function stamp(index: number, hour: number): string {
  const day = new Date(FIRST_DAY + ((index * 7919) % DAYS) * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  return `${day}T${String(hour).padStart(2, "0")}0000`;
}

/** One in ten repeats, one in forty for ever, one in twenty is a day; the rest are times, on three sorts of clock. */
function event(index: number): string {
  const hour = 8 + (index % 10);
  const zone = [";TZID=Europe/Berlin", ";TZID=Studio Clock", ""][index % 3] ?? "";
  const z = zone === "" ? "Z" : "";
  const start = stamp(index, hour);
  const times =
    index % 20 === 7
      ? [`DTSTART;VALUE=DATE:${start.slice(0, 8)}`]
      : [`DTSTART${zone}:${start}${z}`, `DTEND${zone}:${stamp(index, hour + 1)}${z}`];
  const rule =
    index % 40 === 3
      ? ["RRULE:FREQ=WEEKLY;BYDAY=MO,TH", `EXDATE${zone}:${start}${z}`]
      : index % 10 === 3
        ? ["RRULE:FREQ=DAILY;COUNT=20"]
        : [];
  return [
    "BEGIN:VEVENT",
    `UID:${index}@example.org`,
    "DTSTAMP:20261123T100000Z",
    ...times,
    ...rule,
    `SUMMARY:Session ${index}\\, with a title`,
    "DESCRIPTION:Bring the ribbon microphones\\, the snake and the second pair of",
    "  headphones\\; doors at nine.",
    "LOCATION:Studio B",
    "STATUS:CONFIRMED",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT15M",
    "END:VALARM",
    "END:VEVENT",
  ].join("\r\n");
}

/** A calendar of so many events, as somebody has it after ten years. */
export function bigCalendar(count: number): string {
  const events = Array.from({ length: count }, (_, index) => event(index));
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Tests//EN", ZONE, ...events, "END:VCALENDAR", ""].join(
    "\r\n",
  );
}
