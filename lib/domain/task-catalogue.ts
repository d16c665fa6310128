import type { Discipline } from "./session-role";
import type { Skill } from "./skill";
import type { SessionType } from "./studio-session";
import type { Attention, Phase } from "./task";

/** What one run of a task covers: its minutes are "per song", "per session", and so on. */
export type TaskUnit = "session" | "song" | "part" | "round" | "project";

/** A kind of work that happens on records. Minutes are one person's; `vocal` means a singer is being recorded. */
export interface CatalogueTask {
  readonly id: CatalogueId;
  readonly phase: Phase;
  readonly title: string;
  readonly discipline: Discipline;
  readonly attention: Attention;
  readonly minutes: number;
  readonly minutesMin: number;
  readonly minutesMax: number;
  readonly per: TaskUnit;
  /** The skill it asks for; null when anybody in the role can do it. */
  readonly skill: Skill | null;
  readonly vocal: boolean;
  /** Where it usually happens. */
  readonly sessionTypes: readonly SessionType[];
}

type Row = readonly [
  id: string,
  phase: Phase,
  discipline: Discipline,
  attention: Attention,
  minutes: number,
  minutesMin: number,
  minutesMax: number,
  per: TaskUnit,
  skill: Skill | null,
  title: string,
  sessionTypes: readonly SessionType[],
];

// Jobs that people call "both" are two tasks on purpose: a choice (production) and its execution (engineering).
// biome-ignore format: one row per task reads as the table it is
const ROWS = [
  ["T01", "PRE",       "PRODUCTION",  "STEP",        75,  45, 120, "project", "ORGANISATION",     "Agree brief, references, budget and roles with the artist", ["PRE"]],
  ["T02", "PRE",       "PRODUCTION",  "STEP",        90,  45, 180, "project", "DIRECTION",        "Choose songs and running order shortlist",                  ["PRE"]],
  ["T03", "PRE",       "PRODUCTION",  "SOLO",       180,  60, 480, "song",    "SONGWRITING",      "Finish lyrics and topline",                                 ["PRD"]],
  ["T04", "PRE",       "PRODUCTION",  "SOLO",       180,  60, 480, "song",    "SONGWRITING",      "Compose and develop parts",                                 ["PRD"]],
  ["T05", "PRE",       "PRODUCTION",  "STEP",       120,  45, 240, "song",    "ARRANGING",        "Arrange the song: form, key, tempo, instrumentation",       ["PRE", "PRD"]],
  ["T06", "PRE",       "PRODUCTION",  "SOLO",        90,  30, 180, "song",    "ARRANGING",        "Arrange vocals: harmonies, doubles, ad-libs",               ["PRE", "PRD", "VOX"]],
  ["T07", "PRE",       "PRODUCTION",  "SOLO",       240, 120, 600, "song",    "ARRANGING",        "Orchestrate string or horn parts",                          ["PRD"]],
  ["T08", "PRE",       "PRODUCTION",  "SOLO",        45,  20, 120, "song",    "ARRANGING",        "Copy charts and lead sheets",                               ["PRE", "PRD"]],
  ["T09", "PRE",       "PRODUCTION",  "LIVE",       180, 120, 240, "session", "DIRECTION",        "Run the rehearsal",                                         ["PRE"]],
  ["T10", "PRE",       "ENGINEERING", "LIVE",        60,  30, 120, "song",    "RECORDING",        "Record rehearsal or guide demo",                            ["PRE"]],
  ["T11", "PRE",       "ENGINEERING", "SOLO",        30,  15,  60, "song",    "RECORDING",        "Build click, tempo map and guide tracks",                   ["PRE", "PRD", "TRK"]],
  ["T12", "PRE",       "PRODUCTION",  "SOLO",       180,  60, 480, "song",    "PROGRAMMING",      "Program beats, synths and virtual instruments",             ["PRD"]],
  ["T13", "PRE",       "PRODUCTION",  "SOLO",        60,  30, 180, "project", "ORGANISATION",     "Schedule sessions and book players",                        ["PRE"]],
  ["T14", "PRE",       "PRODUCTION",  "SOLO",        45,  20, 120, "project", "ORGANISATION",     "Book studio, rental gear and instrument techs",             ["PRE"]],
  ["T15", "PRE",       "ENGINEERING", "SOLO",        60,  30, 120, "session", "MICROPHONES",      "Write input list, mic plan and patch sheet",                ["PRE", "TRK", "STR"]],
  ["T16", "PRE",       "PRODUCTION",  "STEP",        60,  30, 180, "project", "ORGANISATION",     "Agree split sheets, releases and union paperwork",          ["PRE", "DLV"]],
  ["T17", "SETUP",     "ENGINEERING", "SOLO",        30,  15,  60, "session", "RECORDING",        "Create DAW session: template, names, sample rate",          ["TRK", "OVD", "VOX", "STR", "RMT"]],
  ["T18", "SETUP",     "ENGINEERING", "STEP",        45,  20,  90, "session", "MICROPHONES",      "Lay out room, isolation and sight lines",                   ["TRK", "STR"]],
  ["T19", "SETUP",     "ENGINEERING", "STEP",        60,  20, 120, "session", "MAINTENANCE",      "Prepare and tune instruments (drums, strings, piano)",      ["TRK", "OVD"]],
  ["T20", "SETUP",     "ENGINEERING", "STEP",        90,  60, 180, "session", "MICROPHONES",      "Place and check drum microphones",                          ["TRK"]],
  ["T21", "SETUP",     "ENGINEERING", "STEP",        45,  20,  90, "session", "MICROPHONES",      "Place mics and DIs for other instruments",                  ["TRK", "OVD", "STR"]],
  ["T22", "SETUP",     "ENGINEERING", "STEP",        30,  15,  60, "session", "MICROPHONES",      "Patch, preamps and line check",                             ["TRK", "OVD", "VOX", "STR", "RMT"]],
  ["T23", "SETUP",     "ENGINEERING", "STEP",        20,  10,  45, "session", "MICROPHONES",      "Build headphone mixes and talkback",                        ["TRK", "OVD", "VOX", "STR"]],
  ["T24", "SETUP",     "ENGINEERING", "STEP",        60,  20, 120, "session", "RECORDING",        "Sound check: levels, phase and noise hunt",                 ["TRK", "OVD", "VOX", "STR"]],
  ["T25", "SETUP",     "PRODUCTION",  "STEP",        20,  10,  45, "session", "DIRECTION",        "Approve sounds against references",                         ["TRK", "OVD", "VOX", "STR"]],
  ["T26", "SETUP",     "PRODUCTION",  "STEP",        20,  10,  45, "session", "DIRECTION",        "Brief performers on parts, form and feel",                  ["TRK", "OVD", "VOX", "STR", "RMT"]],
  ["T27", "TRACKING",  "ENGINEERING", "LIVE",        60,  30, 120, "song",    "RECORDING",        "Run the recorder: arm, roll, locate, punch",                ["TRK", "STR"]],
  ["T28", "TRACKING",  "ENGINEERING", "LIVE",        60,  30, 120, "song",    "RECORDING",        "Watch levels, clipping, noise and cue mixes during takes",  ["TRK", "STR"]],
  ["T29", "TRACKING",  "ENGINEERING", "LIVE",        60,  30, 120, "song",    null,               "Keep take sheet and session log",                           ["TRK", "OVD", "VOX", "STR"]],
  ["T30", "TRACKING",  "PRODUCTION",  "LIVE",        60,  30, 120, "song",    "DIRECTION",        "Direct the performance over talkback",                      ["TRK", "STR"]],
  ["T31", "TRACKING",  "PRODUCTION",  "LIVE",        60,  30, 120, "song",    "DIRECTION",        "Follow score or lyric and mark each take",                  ["TRK", "STR", "VOX"]],
  ["T32", "TRACKING",  "PRODUCTION",  "STEP",        10,   5,  30, "song",    "DIRECTION",        "Call the take and decide what to record next",              ["TRK", "OVD", "VOX", "STR"]],
  ["T33", "TRACKING",  "PERFORMANCE", "LIVE",        60,  30, 180, "song",    "INSTRUMENT",       "Perform the parts",                                         ["TRK", "OVD", "STR", "PRE", "RMT"]],
  ["T34", "TRACKING",  "PRODUCTION",  "LIVE",        60,  30, 120, "song",    "CONDUCTING",       "Conduct or lead the ensemble",                              ["STR", "TRK"]],
  ["T35", "TRACKING",  "ENGINEERING", "STEP",        15,   5,  30, "song",    "MICROPHONES",      "Change mics, patch and cue between songs",                  ["TRK", "STR"]],
  ["T36", "TRACKING",  "PRODUCTION",  "STEP",        15,  10,  30, "song",    "DIRECTION",        "Control-room playback and verdict",                         ["TRK", "OVD", "VOX", "STR"]],
  ["T37", "TRACKING",  "ENGINEERING", "STEP",        30,  10,  60, "song",    "MIXING",           "Make rough mixes",                                          ["TRK", "OVD", "VOX"]],
  ["T38", "TRACKING",  "ENGINEERING", "BACKGROUND",  30,  15,  60, "session", null,               "Back up the session to a second drive",                     ["TRK", "OVD", "VOX", "STR", "EDT", "MIX", "RMT"]],
  ["T39", "TRACKING",  "ENGINEERING", "STEP",        45,  20,  90, "session", null,               "Strike, reset and normalise the room",                      ["TRK", "STR", "OVD"]],
  ["T40", "OVERDUB",   "ENGINEERING", "STEP",        30,  15,  60, "session", "MICROPHONES",      "Set up vocal chain and mic shoot-out",                      ["VOX"]],
  ["T41", "OVERDUB",   "ENGINEERING", "LIVE",        60,  45, 180, "part",    "RECORDING",        "Engineer instrument overdub takes",                         ["OVD", "RMT"]],
  ["T42", "OVERDUB",   "PRODUCTION",  "LIVE",        60,  45, 180, "part",    "DIRECTION",        "Produce instrument overdub: part, tone, feel",              ["OVD", "RMT"]],
  ["T43", "OVERDUB",   "ENGINEERING", "LIVE",       120,  60, 180, "song",    "RECORDING",        "Engineer lead vocal takes",                                 ["VOX", "RMT"]],
  ["T44", "OVERDUB",   "PRODUCTION",  "LIVE",       120,  60, 180, "song",    "VOCAL_PRODUCTION", "Coach and produce lead vocal",                              ["VOX", "RMT"]],
  ["T45", "OVERDUB",   "PRODUCTION",  "LIVE",       120,  60, 180, "song",    "VOCAL_PRODUCTION", "Mark lyric sheet with comp choices during takes",           ["VOX"]],
  ["T46", "OVERDUB",   "PERFORMANCE", "LIVE",       120,  60, 180, "song",    "VOICE",            "Perform lead vocal",                                        ["VOX", "RMT"]],
  ["T47", "OVERDUB",   "ENGINEERING", "LIVE",        90,  60, 120, "song",    "RECORDING",        "Engineer backing vocals and doubles",                       ["VOX"]],
  ["T48", "OVERDUB",   "PRODUCTION",  "LIVE",        90,  60, 120, "song",    "VOCAL_PRODUCTION", "Direct backing vocals and doubles",                         ["VOX"]],
  ["T49", "OVERDUB",   "ENGINEERING", "STEP",        30,  15,  60, "session", "RECORDING",        "Open remote link: stream, talkback, file hand-off",         ["RMT"]],
  ["T50", "EDITING",   "PRODUCTION",  "SOLO",        45,  20,  90, "song",    "DIRECTION",        "Choose takes for the comp",                                 ["EDT", "VOX"]],
  ["T51", "EDITING",   "ENGINEERING", "SOLO",        60,  30, 120, "song",    "EDITING",          "Cut the comp and crossfades",                               ["EDT"]],
  ["T52", "EDITING",   "ENGINEERING", "SOLO",       120,  45, 240, "song",    "EDITING",          "Edit drum and band timing",                                 ["EDT"]],
  ["T53", "EDITING",   "ENGINEERING", "SOLO",        90,  45, 180, "song",    "EDITING",          "Tune and time vocals",                                      ["EDT"]],
  ["T54", "EDITING",   "ENGINEERING", "SOLO",        45,  20,  90, "song",    "EDITING",          "Clean up noise, clicks, breaths and bleed",                 ["EDT"]],
  ["T55", "EDITING",   "ENGINEERING", "SOLO",        60,  30, 120, "song",    "EDITING",          "Consolidate, label and prep for mix",                       ["EDT", "MIX"]],
  ["T56", "EDITING",   "PRODUCTION",  "SOLO",        20,  10,  40, "song",    "DIRECTION",        "Approve edits",                                             ["EDT"]],
  ["T57", "MIXING",    "ENGINEERING", "SOLO",       240, 180, 480, "song",    "MIXING",           "Mix the song: balance, EQ, dynamics, effects, automation",  ["MIX"]],
  ["T58", "MIXING",    "PRODUCTION",  "STEP",        45,  20, 120, "song",    "DIRECTION",        "Attend or annotate the mix",                                ["MIX", "LIS"]],
  ["T59", "MIXING",    "ENGINEERING", "SOLO",        60,  30, 150, "round",   "MIXING",           "Recall the mix and make revisions",                         ["RCL"]],
  ["T60", "MIXING",    "PRODUCTION",  "STEP",        20,  10,  45, "song",    "DIRECTION",        "Approve the final mix",                                     ["MIX", "RCL", "LIS"]],
  ["T61", "MIXING",    "ENGINEERING", "BACKGROUND",  45,  20,  90, "song",    "MIXING",           "Print mixes, alternates and stems",                         ["MIX", "RCL"]],
  ["T62", "MIXING",    "ENGINEERING", "SOLO",        20,  10,  40, "song",    "MIXING",           "Write recall sheet",                                        ["MIX", "RCL"]],
  ["T63", "MASTERING", "PRODUCTION",  "STEP",        45,  20,  90, "project", "DIRECTION",        "Decide sequence, gaps and fades",                           ["MST", "LIS"]],
  ["T64", "MASTERING", "ENGINEERING", "SOLO",        90,  45, 180, "song",    "MASTERING",        "Master the song",                                           ["MST"]],
  ["T65", "MASTERING", "PRODUCTION",  "STEP",        60,  30, 120, "project", "DIRECTION",        "Quality-control listen and approve masters",                ["MST", "LIS"]],
  ["T66", "MASTERING", "ENGINEERING", "BACKGROUND",  45,  20,  90, "project", "MASTERING",        "Author delivery masters and embed ISRC",                    ["MST"]],
  ["T67", "DELIVERY",  "PRODUCTION",  "SOLO",        60,  30, 180, "project", "ORGANISATION",     "Confirm credits and label copy with everyone",              ["DLV"]],
  ["T68", "DELIVERY",  "PRODUCTION",  "SOLO",        15,   5,  30, "song",    "ORGANISATION",     "Assign ISRCs and register recordings",                      ["DLV"]],
  ["T69", "DELIVERY",  "ENGINEERING", "BACKGROUND",  90,  45, 240, "project", null,               "Archive, verify and hand over session drives",              ["DLV"]],
  ["T70", "DELIVERY",  "PRODUCTION",  "SOLO",        45,  20, 120, "project", "ORGANISATION",     "Close hours, invoices and union report",                    ["DLV"]],
] as const satisfies readonly Row[];

export type CatalogueId = (typeof ROWS)[number][0];

/** Lead and backing vocals, on both sides of the glass. */
const VOCAL: readonly CatalogueId[] = ["T43", "T44", "T45", "T46", "T47", "T48"];

export const TASK_CATALOGUE: readonly CatalogueTask[] = ROWS.map(
  ([id, phase, discipline, attention, minutes, minutesMin, minutesMax, per, skill, title, sessionTypes]) => ({
    id,
    phase,
    title,
    discipline,
    attention,
    minutes,
    minutesMin,
    minutesMax,
    per,
    skill,
    vocal: VOCAL.includes(id),
    sessionTypes,
  }),
);

const BY_ID: ReadonlyMap<string, CatalogueTask> = new Map(TASK_CATALOGUE.map((task) => [task.id, task]));

/** The task with this id. A stored id is plain text and may be unknown: then undefined. */
export function catalogueTask(id: CatalogueId): CatalogueTask;
export function catalogueTask(id: string | null): CatalogueTask | undefined;
export function catalogueTask(id: string | null): CatalogueTask | undefined {
  return id === null ? undefined : BY_ID.get(id);
}
