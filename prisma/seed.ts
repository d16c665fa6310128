import { WEEKDAY_CODES } from "@/lib/domain/week-hours";
import { addDays, nextMonday } from "@/lib/time/calendar-date";
import { instantAt, todayIn } from "@/lib/time/zoned";
import { makePerson } from "./builders/make-person";
import { makeProject, songId } from "./builders/make-project";
import { makeUnavailability } from "./builders/make-unavailability";
import type { PersonRow, RoomRow, StudioRows } from "./builders/rows";

const HOUR_MS = 3_600_000;

/**
 * The demo studio: fictional people, five records, and at least one example of everything that the review can find.
 * Dates lie around the coming Monday, so that the week to look at is always the next one.
 *
 * @param prefix begins every id, so that several studios of one database can hold the demo
 */
export function demoStudio(prefix: string, timeZone: string, now: Date): StudioRows {
  const id = (name: string) => `${prefix}-${name}`;
  const today = todayIn(timeZone, now);
  const monday = nextMonday(today);
  const day = (offset: number) => addDays(monday, offset);
  const answeredAt = new Date(now.getTime() - 3 * 24 * 3_600_000);
  const crew = demoPeople(id);
  const { mara, tomas, ines, jonah, priya, sofia, leo, dana, ruben, aiko, harbour, strings, felix, nils } = crew;
  const rooms = demoRooms(id, timeZone);
  const { live, mixB, lisbon } = rooms;
  const at = (room: RoomRow) => ({ room, timeZone });

  const saltRoads = id("salt-roads");
  const lowTide = id("low-tide");
  const cartography = id("cartography");
  const nightjar = id("nightjar");
  const kitchen = id("kitchen");
  const playbacks = id("playbacks");
  const songsOf = (project: string, count: number) =>
    Array.from({ length: count }, (_, place) => songId(project, place));

  const projects = [
    makeProject(
      {
        id: saltRoads,
        title: "Salt Roads",
        artist: "Aiko Tanabe",
        kind: "EP",
        code: "SR",
        stripe: 0,
        startsOn: day(-14),
        endsOn: day(18),
        notes: "Three songs, one band day. Aiko wants the takes to stay rough.",
        songs: [
          ["Salt Roads", 228],
          ["Lantern Keeper", 251],
          ["What the Harbour Said", 304],
        ],
        crew: [
          { personId: ines.id, sessionRole: "ENGINEER" },
          { personId: ines.id, sessionRole: "PRODUCER" },
        ],
        sessions: [
          {
            id: id("sr-pre"),
            type: "PRE",
            ...at(live),
            date: day(-10),
            time: "11:00",
            status: "DONE",
            taskState: "DONE",
            songIds: songsOf(saltRoads, 3),
            calls: [
              { personId: tomas.id, sessionRole: "PRODUCER" },
              { personId: ines.id, sessionRole: "ENGINEER" },
            ],
          },
          {
            id: id("sr-trk"),
            type: "TRK",
            title: "Band day",
            ...at(live),
            date: day(0),
            time: "10:00",
            songIds: songsOf(saltRoads, 3),
            notes: "Drums in the big room, bass through the wall.",
            calls: [
              { personId: ines.id, sessionRole: "ENGINEER" },
              { personId: ines.id, sessionRole: "PRODUCER" },
              { personId: dana.id, sessionRole: "PERFORMER" },
              { personId: ruben.id, sessionRole: "PERFORMER", isLead: false },
              { personId: aiko.id, sessionRole: "PERFORMER", isLead: false },
            ],
          },
          {
            id: id("sr-vox"),
            type: "VOX",
            title: "Lead vocals",
            ...at(live),
            date: day(2),
            time: "13:00",
            songIds: songsOf(saltRoads, 3),
            calls: [
              { personId: mara.id, sessionRole: "ENGINEER" },
              { personId: priya.id, sessionRole: "PRODUCER", answer: "ASKED" },
              { personId: aiko.id, sessionRole: "PERFORMER" },
            ],
          },
          {
            id: id("sr-ovd"),
            type: "OVD",
            title: "Guitar overdubs",
            ...at(mixB),
            date: day(3),
            time: "11:00",
            songIds: songsOf(saltRoads, 3),
            calls: [
              { personId: ines.id, sessionRole: "ENGINEER" },
              { personId: ines.id, sessionRole: "PRODUCER" },
            ],
          },
          {
            id: id("sr-mix"),
            type: "MIX",
            title: "Mix",
            ...at(mixB),
            date: day(9),
            time: "10:00",
            status: "HOLD_1",
            songIds: songsOf(saltRoads, 1),
            calls: [
              { personId: mara.id, sessionRole: "ENGINEER", answer: "ASKED" },
              {
                personId: tomas.id,
                sessionRole: "PRODUCER",
                answer: "DECLINED",
                declineReason: "On tour until the end of the month",
              },
            ],
          },
        ],
        looseTasks: [
          { catalogueId: "T03", songId: songId(saltRoads, 2), assigneeId: aiko.id, state: "DOING" },
          { catalogueId: "T16", assigneeId: tomas.id, state: "DONE" },
          { catalogueId: "T67" },
        ],
      },
      answeredAt,
    ),
    makeProject(
      {
        id: lowTide,
        title: "Low Tide",
        artist: "Glass Harbour",
        kind: "SINGLE",
        code: "LT",
        stripe: 3,
        startsOn: day(1),
        endsOn: day(15),
        dualRolePolicy: "AVOIDED",
        notes: "The label wants two pairs of ears on everything.",
        songs: [["Low Tide", 213]],
        sessions: [
          {
            id: id("lt-vox"),
            type: "VOX",
            title: "Vocals",
            ...at(mixB),
            date: day(1),
            time: "13:00",
            songIds: songsOf(lowTide, 1),
            calls: [
              { personId: priya.id, sessionRole: "ENGINEER", answer: "ASKED" },
              { personId: priya.id, sessionRole: "PRODUCER" },
            ],
          },
          {
            id: id("lt-edt"),
            type: "EDT",
            title: "Comp and tuning",
            ...at(mixB),
            date: day(4),
            time: "10:00",
            songIds: songsOf(lowTide, 1),
            calls: [
              { personId: ines.id, sessionRole: "ENGINEER", answer: "DRAFT" },
              { personId: ines.id, sessionRole: "PRODUCER", answer: "DRAFT" },
            ],
          },
          {
            id: id("lt-mix"),
            type: "MIX",
            title: "Mix",
            ...at(mixB),
            date: day(11),
            time: "10:00",
            songIds: songsOf(lowTide, 1),
            calls: [
              { personId: jonah.id, sessionRole: "ENGINEER" },
              { personId: priya.id, sessionRole: "PRODUCER" },
            ],
          },
          {
            id: id("lt-lis"),
            type: "LIS",
            title: "Playback",
            ...at(live),
            date: day(15),
            time: "16:00",
            calls: [{ personId: jonah.id, sessionRole: "PRODUCER", answer: "ASKED" }],
          },
          {
            id: id("lt-alt"),
            type: "MIX",
            title: "Alternate mix",
            ...at(mixB),
            date: day(12),
            time: "10:00",
            status: "HOLD_1",
            holdExpiresAt: new Date(now.getTime() - 15 * HOUR_MS),
            songIds: songsOf(lowTide, 1),
            calls: [{ personId: jonah.id, sessionRole: "ENGINEER", answer: "DRAFT" }],
          },
          {
            id: id("lt-rcl"),
            type: "RCL",
            title: "Recall",
            ...at(mixB),
            date: day(23),
            time: "16:00",
            status: "HOLD_2",
            songIds: songsOf(lowTide, 1),
            calls: [
              { personId: jonah.id, sessionRole: "ENGINEER", answer: "ASKED" },
              { personId: priya.id, sessionRole: "PRODUCER", answer: "ASKED" },
            ],
          },
        ],
      },
      answeredAt,
    ),
    makeProject(
      {
        id: cartography,
        title: "Cartography",
        artist: "Meridian Fall",
        kind: "ALBUM",
        code: "CA",
        stripe: 5,
        startsOn: day(0),
        endsOn: day(60),
        songs: [
          ["Contour Lines", 242],
          ["Declination", 198],
          ["The Unmapped Quarter", 367],
          ["Soundings", 221],
          ["A Very Long Title That Somebody Wrote on the Back of a Setlist and Never Shortened", 284],
          ["Legend", 176],
        ],
        crew: [
          { personId: mara.id, sessionRole: "ENGINEER" },
          { personId: tomas.id, sessionRole: "PRODUCER" },
        ],
        series: [{ id: playbacks, rule: "FREQ=WEEKLY;COUNT=3;BYDAY=WE" }],
        sessions: [
          {
            id: id("ca-trk1"),
            type: "TRK",
            title: "Tracking day 1",
            ...at(live),
            date: day(2),
            time: "15:00",
            minutes: 540,
            songIds: songsOf(cartography, 6),
            calls: [
              { personId: mara.id, sessionRole: "ENGINEER" },
              { personId: tomas.id, sessionRole: "PRODUCER" },
              { personId: nils.id, sessionRole: "ENGINEER", position: "ASSISTANT" },
            ],
          },
          {
            id: id("ca-trk2"),
            type: "TRK",
            title: "Tracking day 2",
            ...at(live),
            date: day(7),
            time: "14:00",
            songIds: songsOf(cartography, 6),
            calls: [
              { personId: mara.id, sessionRole: "ENGINEER" },
              { personId: tomas.id, sessionRole: "PRODUCER" },
            ],
          },
          {
            id: id("ca-trk3"),
            type: "TRK",
            title: "Tracking day 3",
            ...at(live),
            date: day(8),
            time: "09:00",
            songIds: songsOf(cartography, 6),
            calls: [
              { personId: mara.id, sessionRole: "ENGINEER", answer: "ASKED" },
              { personId: priya.id, sessionRole: "PRODUCER", answer: "ASKED" },
            ],
          },
          {
            id: id("ca-ovd"),
            type: "OVD",
            title: "Keyboard overdubs",
            ...at(mixB),
            date: day(3),
            time: "14:00",
            status: "HOLD_2",
            songIds: songsOf(cartography, 6),
            calls: [
              { personId: mara.id, sessionRole: "ENGINEER", answer: "DRAFT" },
              { personId: tomas.id, sessionRole: "PRODUCER", answer: "DRAFT" },
              { personId: ines.id, sessionRole: "PRODUCER", position: "CO", isLead: false, answer: "ASKED" },
            ],
          },
          {
            id: id("ca-vox"),
            type: "VOX",
            title: "Vocals, date to be found",
            timeZone,
            status: "HOLD_1",
            songIds: songsOf(cartography, 6),
            calls: [{ personId: mara.id, sessionRole: "ENGINEER", answer: "DRAFT" }],
          },
          ...[16, 23, 30].map((offset) => ({
            id: id(`ca-lis${offset}`),
            type: "LIS" as const,
            title: "Rough mix playback",
            ...at(mixB),
            date: day(offset),
            time: "15:00",
            status: "HOLD_1" as const,
            seriesId: playbacks,
            calls: [{ personId: tomas.id, sessionRole: "PRODUCER" as const, answer: "DRAFT" as const }],
          })),
        ],
        looseTasks: [
          { catalogueId: "T01", assigneeId: tomas.id, state: "DONE" },
          { catalogueId: "T05", songId: songId(cartography, 0), assigneeId: tomas.id, state: "DONE" },
          { catalogueId: "T05", songId: songId(cartography, 2), assigneeId: priya.id, state: "DOING" },
          { catalogueId: "T13", assigneeId: tomas.id, state: "DOING" },
        ],
      },
      answeredAt,
    ),
    makeProject(
      {
        id: nightjar,
        title: "Nightjar Suite",
        artist: "Sofia Marchetti",
        kind: "SCORE",
        code: "NS",
        stripe: 6,
        startsOn: day(4),
        endsOn: day(30),
        songs: [
          ["I. Dusk", 312],
          ["II. Flight", 266],
        ],
        sessions: [
          {
            id: id("ns-str"),
            type: "STR",
            title: "String call",
            ...at(lisbon),
            date: day(10),
            time: "12:00",
            songIds: songsOf(nightjar, 2),
            calls: [
              { personId: ines.id, sessionRole: "ENGINEER" },
              { personId: ines.id, sessionRole: "PRODUCER" },
              { personId: jonah.id, sessionRole: "ENGINEER", position: "ASSISTANT" },
              { personId: sofia.id, sessionRole: "PRODUCER", position: "CO", isLead: false },
              { personId: strings.id, sessionRole: "PERFORMER" },
            ],
            assignees: { T27: jonah.id, T28: jonah.id, T29: jonah.id, T34: sofia.id },
          },
          {
            id: id("ns-edt"),
            type: "EDT",
            title: "Choose and edit",
            ...at(mixB),
            date: day(14),
            time: "10:00",
            songIds: songsOf(nightjar, 2),
            calls: [
              { personId: felix.id, sessionRole: "ENGINEER", isLead: false },
              { personId: sofia.id, sessionRole: "PRODUCER" },
            ],
            assignees: { T51: felix.id },
          },
          {
            id: id("ns-mst"),
            type: "MST",
            title: "Mastering",
            timeZone,
            date: day(25),
            time: "10:00",
            status: "HOLD_1",
            holdExpiresAt: instantOf(day(11), "18:00", timeZone),
            calls: [
              { personId: harbour.id, sessionRole: "ENGINEER", answer: "ASKED" },
              { personId: harbour.id, sessionRole: "PRODUCER", answer: "ASKED" },
            ],
          },
        ],
      },
      answeredAt,
    ),
    makeProject(
      {
        id: kitchen,
        title: "Kitchen Demos",
        artist: "Leo Castellane",
        kind: "OTHER",
        code: "KD",
        stripe: 2,
        dualRolePolicy: "EXPECTED",
        notes: "Leo does it all at home, and that is the point.",
        songs: [
          ["Kettle", 142],
          ["Second Hand", 187],
        ],
        crew: [
          { personId: leo.id, sessionRole: "ENGINEER" },
          { personId: leo.id, sessionRole: "PRODUCER" },
        ],
        sessions: [
          {
            id: id("kd-vox"),
            type: "VOX",
            title: "Backing vocals",
            timeZone,
            date: addDays(today, 1),
            time: "17:00",
            songIds: songsOf(kitchen, 2),
            calls: [{ personId: priya.id, sessionRole: "PRODUCER" }],
          },
          {
            id: id("kd-ovd"),
            type: "OVD",
            title: "Guitar at home",
            timeZone,
            date: day(1),
            time: "19:00",
            minutes: 240,
            songIds: songsOf(kitchen, 2),
            calls: [
              { personId: leo.id, sessionRole: "ENGINEER" },
              { personId: leo.id, sessionRole: "PRODUCER" },
            ],
          },
        ],
        looseTasks: [{ catalogueId: "T12", songId: songId(kitchen, 0), assigneeId: leo.id, state: "DOING" }],
      },
      answeredAt,
    ),
  ];
  const unavailability = demoAbsences(id, crew, timeZone, day);
  return { people: Object.values(crew), unavailability, rooms: Object.values(rooms), projects };
}

/** One of them meets a call, on the band day; the others are in nobody's way. */
function demoAbsences(
  id: (name: string) => string,
  { dana, ines, priya, tomas, felix }: ReturnType<typeof demoPeople>,
  timeZone: string,
  day: (offset: number) => string,
) {
  const away = (key: string, from: string, to: string, rest: { note: string; rule?: string; exceptOn?: string }) => {
    const personId = { dana, ines, priya, tomas, felix }[key.split("-")[0] as "dana"].id;
    return makeUnavailability({ id: id(`away-${key}`), personId, startsWall: from, endsWall: to, timeZone, ...rest });
  };
  const days = (first: number, last: number) => [`${day(first)}T00:00`, `${day(last + 1)}T00:00`] as const;
  return [
    away("dana", `${day(0)}T17:00`, `${day(0)}T23:00`, { note: "soundcheck across town" }),
    away("priya-fridays", ...days(4, 4), { note: "no Fridays", rule: "FREQ=WEEKLY;BYDAY=FR", exceptOn: day(11) }),
    away("tomas-tour", ...days(9, 13), { note: "on tour" }),
    away("ines-choir", `${day(1)}T19:00`, `${day(1)}T21:00`, { note: "choir", rule: "FREQ=WEEKLY;BYDAY=TU" }),
    away("ines-rest", ...days(16, 18), { note: "" }),
    away("felix-teaching", `${day(2)}T08:00`, `${day(2)}T13:00`, {
      note: "teaching",
      rule: "FREQ=WEEKLY;COUNT=8;BYDAY=WE,TH",
    }),
  ];
}

function hoursOn(days: readonly string[], times: string): string {
  return days.map((day) => `${day} ${times}`).join(";");
}

function instantOf(date: string, time: string, timeZone: string): Date {
  const read = instantAt(date, time, timeZone);
  if (!read.ok) throw new Error(`No such time: ${date} ${time} in ${timeZone}.`);
  return read.instant;
}

function demoRooms(id: (name: string) => string, timeZone: string) {
  const room = (key: string, name: string, position: number, rest: Partial<RoomRow> = {}): RoomRow => ({
    id: id(key),
    name,
    code: "",
    isRemote: false,
    address: "",
    timeZone,
    openHours: "",
    setUpMinutes: 0,
    strikeMinutes: 0,
    position,
    archivedAt: null,
    ...rest,
  });
  return {
    live: room("live", "Live room", 1, {
      code: "LR",
      address: "Unit 4, Harbour Yard, 12 Quay Street",
      openHours: hoursOn(WEEKDAY_CODES, "09:00-01:00"),
      setUpMinutes: 30,
      strikeMinutes: 30,
    }),
    mixB: room("mix-b", "Mix B", 2, { code: "MB", address: "Unit 4, Harbour Yard, 12 Quay Street" }),
    lisbon: room("lisbon", "Sala Lisboa", 3, {
      code: "SL",
      isRemote: true,
      address: "Rua do Salitre 45, Lisbon",
      timeZone: "Europe/Lisbon",
      openHours: hoursOn(WEEKDAY_CODES.slice(0, 6), "09:00-24:00"),
      setUpMinutes: 60,
      strikeMinutes: 60,
    }),
  };
}

function demoPeople(id: (name: string) => string) {
  const person = (key: string, sketch: Omit<Parameters<typeof makePerson>[0], "id">): PersonRow =>
    makePerson({ id: id(key), ...sketch });
  return {
    mara: person("mara", {
      name: "Mara Lindqvist",
      sessionRoles: ["ENGINEER"],
      skills: ["MICROPHONES", "RECORDING", "EDITING", "MIXING", "MAINTENANCE"],
      phone: "+44 20 7946 0101",
      workingHours: hoursOn(WEEKDAY_CODES.slice(0, 5), "09:00-02:00"),
    }),
    tomas: person("tomas", {
      name: "Tomás Abreu",
      sessionRoles: ["PRODUCER"],
      skills: ["DIRECTION", "ARRANGING", "SONGWRITING", "ORGANISATION"],
      phone: "+44 20 7946 0102",
    }),
    ines: person("ines", {
      name: "Ines Okafor",
      sessionRoles: ["ENGINEER", "PRODUCER"],
      skills: ["MICROPHONES", "RECORDING", "EDITING", "MIXING", "MAINTENANCE", "DIRECTION", "ARRANGING"],
      phone: "+44 20 7946 0103",
      workingHours: hoursOn(WEEKDAY_CODES.slice(0, 6), "09:00-23:00"),
    }),
    jonah: person("jonah", {
      name: "Jonah Reyes",
      sessionRoles: ["ENGINEER", "PRODUCER"],
      skills: ["MICROPHONES", "RECORDING", "EDITING", "MIXING", "DIRECTION"],
    }),
    priya: person("priya", {
      name: "Priya Raman",
      sessionRoles: ["PRODUCER"],
      skills: ["VOCAL_PRODUCTION", "DIRECTION", "ARRANGING", "SONGWRITING"],
      notes: "No Fridays.",
    }),
    felix: person("felix", {
      name: "Felix Brandt",
      sessionRoles: ["ENGINEER"],
      skills: ["EDITING", "MASTERING"],
      workingHours: hoursOn(WEEKDAY_CODES.slice(0, 5), "10:00-19:00"),
    }),
    sofia: person("sofia", {
      name: "Sofia Marchetti",
      sessionRoles: ["PRODUCER", "PERFORMER"],
      skills: ["CONDUCTING", "ARRANGING", "DIRECTION", "INSTRUMENT"],
    }),
    leo: person("leo", {
      name: "Leo Castellane",
      sessionRoles: ["ENGINEER", "PRODUCER", "PERFORMER"],
      skills: ["MICROPHONES", "RECORDING", "EDITING", "MIXING", "SONGWRITING", "PROGRAMMING", "VOICE", "INSTRUMENT"],
    }),
    nils: person("nils", {
      name: "Nils Ferreira",
      sessionRoles: ["ENGINEER"],
      skills: ["MICROPHONES", "RECORDING", "MAINTENANCE"],
      timeZone: "Europe/Lisbon",
      workingHours: hoursOn(["We", "Th", "Fr"], "00:00-24:00"),
    }),
    dana: person("dana", { name: "Dana Whitfield", sessionRoles: ["PERFORMER"], skills: ["INSTRUMENT"] }),
    ruben: person("ruben", { name: "Ruben Vos", sessionRoles: ["PERFORMER"], skills: ["INSTRUMENT"] }),
    aiko: person("aiko", {
      name: "Aiko Tanabe",
      sessionRoles: ["PERFORMER", "PRODUCER"],
      skills: ["VOICE", "SONGWRITING"],
    }),
    strings: person("strings", {
      name: "Northlight Strings",
      kind: "GROUP",
      sessionRoles: ["PERFORMER"],
      skills: ["INSTRUMENT"],
    }),
    harbour: person("harbour", {
      name: "Harbour Mastering",
      kind: "GROUP",
      sessionRoles: ["ENGINEER", "PRODUCER"],
      skills: ["MASTERING"],
    }),
  };
}
