import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readAlbums } from "@/lib/domain/album-credits";
import { type AlbumSummary, summariseAlbum } from "@/lib/domain/album-summary";
import { parseCreditsCsv } from "@/lib/formats/credits-csv";

/** Worked out by hand from the printed credits and docs/credits-import.md, not from the code. */
const EXPECTED: AlbumSummary[] = [
  {
    artist: "Nirvana",
    album: "Nevermind",
    year: 1991,
    engineers: ["Andy Wallace", "Butch Vig", "Howie Weinberg", "Nirvana"],
    producers: ["Butch Vig", "Nirvana"],
    assistants: ["Craig Doubet", "Jeff Sheehan"],
    dual: ["Butch Vig"],
    uncovered: [],
    questions: [{ person: "Nirvana", role_text: "Producer, Engineer", why: "one person or a group?" }],
    ignored: [],
  },
  {
    artist: "Talk Talk",
    album: "Spirit Of Eden",
    year: 1988,
    engineers: ["Phill Brown"],
    producers: ["Tim Friese-Greene"],
    assistants: [],
    dual: [],
    uncovered: [],
    questions: [],
    ignored: [],
  },
  {
    artist: "The Cure",
    album: "Disintegration",
    year: 1989,
    engineers: ["David M. Allen", "Howie Weinberg", "Robert Smith"],
    producers: ["David M. Allen", "Robert Smith"],
    assistants: ["Richard Sullivan", "Roy Spong"],
    dual: ["David M. Allen", "Robert Smith"],
    uncovered: [],
    questions: [],
    ignored: [],
  },
  {
    artist: "Vampire Weekend",
    album: "Vampire Weekend",
    year: 2008,
    engineers: ["Emily Lazar", "Jeff Curtin", "Rostam Batmanglij", "Shane Stoneback"],
    producers: ["Rostam Batmanglij"],
    assistants: ["Joe LaPorta"],
    dual: ["Rostam Batmanglij"],
    uncovered: [],
    questions: [],
    ignored: [
      { person: "Rostam Batmanglij", role_text: "Arranged By [Strings]" },
      { person: "Rostam Batmanglij", role_text: "Drum Programming" },
      { person: "Rostam Batmanglij", role_text: "Guitar" },
      { person: "Rostam Batmanglij", role_text: "Harpsichord" },
      { person: "Rostam Batmanglij", role_text: "Mellotron [Chamberlin]" },
      { person: "Rostam Batmanglij", role_text: "Organ" },
      { person: "Rostam Batmanglij", role_text: "Piano" },
      { person: "Rostam Batmanglij", role_text: "Programmed By [Synth Programming]" },
      { person: "Rostam Batmanglij", role_text: "Shaker" },
      { person: "Rostam Batmanglij", role_text: "Vocals [Harmonies]" },
    ],
  },
  {
    artist: "The Alan Parsons Project",
    album: "Eye In The Sky",
    year: 1982,
    engineers: ["Alan Parsons"],
    producers: ["Alan Parsons"],
    assistants: ["Tony Richards"],
    dual: ["Alan Parsons"],
    uncovered: [],
    questions: [],
    ignored: [
      { person: "Alan Parsons", role_text: "Keyboards" },
      { person: "Alan Parsons", role_text: "Programmed By [Fairlight]" },
      { person: "Alan Parsons", role_text: "Written-By" },
      { person: "Andrew Powell", role_text: "Arranged By [Orchestra, Choir]" },
      { person: "Andrew Powell", role_text: "Conductor [Orchestra, Choir]" },
      { person: "Chris Blair", role_text: "Coordinator [Production Co-ordinator, Mastering Consultant]" },
      { person: "Eric Woolfson", role_text: "Executive-Producer" },
      { person: "Robert Howes", role_text: "Chorus Master" },
    ],
  },
  {
    artist: "Lynyrd Skynyrd",
    album: "Second Helping",
    year: 1974,
    engineers: ["Al Kooper", "Austin Godsey"],
    producers: ["Al Kooper"],
    assistants: ["Austin Godsey", "Bob Merritt", "Gary Kellgren", "Rodney Mills"],
    dual: ["Al Kooper"],
    uncovered: [],
    questions: [],
    ignored: [{ person: "Lynyrd Skynyrd", role_text: "Arranged By" }],
  },
  {
    artist: "Michael Jackson",
    album: "Thriller",
    year: 1982,
    engineers: ["Bernie Grundman", "Bruce Swedien", "Donn Landee", "Humberto Gatica", "Matt Forger"],
    producers: ["Michael Jackson", "Quincy Jones"],
    assistants: ["Mark Ettel", "Steve Bates"],
    dual: [],
    uncovered: [],
    questions: [{ person: "Michael Jackson", role_text: "Co-producer", why: "one person or a group?" }],
    ignored: [{ person: "Michael Jackson", role_text: "Written-By" }],
  },
];

const FILE = new URL("../../fixtures/album-credits.csv", import.meta.url);

function summariesOfFixture(): AlbumSummary[] {
  const reading = parseCreditsCsv(new Uint8Array(readFileSync(FILE)));
  if (!reading.ok) throw new Error(reading.message);
  return readAlbums(reading.rows).map(summariseAlbum);
}

it.each(EXPECTED.map((album, index) => [album.album, index] as const))("%s is summed up as by hand", (_, index) => {
  expect(summariesOfFixture()[index]).toEqual(EXPECTED[index]);
});

it("all albums come out, in the order and with the keys of the public format", () => {
  expect(JSON.stringify(summariesOfFixture())).toBe(JSON.stringify(EXPECTED));
});
