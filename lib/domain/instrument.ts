/**
 * The shipped vocabulary of musical instruments, singular; plurals in -s and -es are understood. The voice is none: to
 * engineer or produce vocals is a trade of its own. Ensembles (orchestra, choir, quartet) are none either: nobody plays
 * one alone.
 */
const INSTRUMENTS: ReadonlySet<string> = new Set(
  `
  string violin fiddle viola viol cello celli violoncello contrabass bass contrabassi gamba harp lyre lute theorbo
  cittern psaltery dulcimer zither autoharp kora oud saz baglama bouzouki balalaika domra bandura charango cuatro
  requinto vihuela bandurria cavaquinho sitar sarod sarangi tanpura tambura esraj dilruba veena vina santoor santur
  rubab rebab tar setar dotar koto shamisen biwa erhu pipa guzheng guqin yangqin nyckelharpa hardanger crwth
  cimbalom cymbalom violone baryton lirone rebec kantele gusli kemenche kamancheh gayageum geomungo sanshin sanxian
  zhongruan yueqin jinghu gaohu zhonghu valiha ngoni guimbri gimbri xalam tres tiple timple ronroco laouto
  lavta tanbur tambur gottuvadhyam swarmandal surbahar

  guitar guitarron dobro banjo mandolin mandola mandocello ukulele resonator guitalele

  brass horn trumpet cornet bugle flugelhorn fluegelhorn trombone tuba euphonium sousaphone mellophone sackbut
  ophicleide serpent alphorn conch shofar

  woodwind winds reeds flute piccolo recorder oboe clarinet bassoon contrabassoon saxophone sax saxello shawm crumhorn
  fife whistle pennywhistle ocarina panpipe pipes bagpipe chanter duduk ney zurna shehnai bansuri shakuhachi didgeridoo
  kazoo harmonica melodica quena siku zampona suling dizi bawu hulusi sheng suona kaval fujara gemshorn dulcian
  heckelphone musette bombarde tarogato launeddas mizmar rhaita txistu galoubet lyricon vuvuzela helicon saxhorn cornett

  keyboard keys piano pianoforte fortepiano organ harmonium harpsichord clavichord spinet virginals celesta celeste
  accordion concertina bandoneon melodeon calliope rhodes wurlitzer hammond clavinet mellotron chamberlin novachord
  farfisa optigan clavioline ondioline solovox dulcitone keytar orchestron pianet

  synthesizer synthesiser synth moog minimoog arp vocoder theremin talkbox omnichord stylophone sampler synclavier
  fairlight linndrum turntable electronics trautonium ewi

  percussion drum drumkit snare toms cymbal timpani tympani timbale conga bongo djembe darbuka doumbek tabla dholak
  dhol mridangam ghatam kanjira udu cajon bodhran tabor taiko surdo repinique pandeiro tamborim cuica berimbau agogo
  cabasa guiro maraca shaker shekere rattle caxixi castanet clave tambourine triangle cowbell bells chimes carillon
  glockenspiel xylophone metallophone marimba vibraphone vibes balafon kalimba mbira crotale gong gamelan handpan
  hihat kettledrum rototom tomtom riq daf davul doira rebana pandero chenda pakhavaj madal dunun dundun ashiko
  handbell sistrum ratchet lagerphone tubaphone lithophone cymbalet boobam
  woodblock washboard vibraslap flexatone waterphone spoons rainstick handclap

  instrument
  `
    .trim()
    .split(/\s+/),
);

/** Instruments whose single words are not instruments. */
const PHRASES = [
  "pedal steel",
  "lap steel",
  "steel pan",
  "steel pans",
  "cor anglais",
  "hurdy gurdy",
  "ondes martenot",
  "musical saw",
  "hi hat",
  "hi hats",
  "tom tom",
  "tom toms",
  "wood block",
  "wood blocks",
  "hand clap",
  "hand claps",
  "chapman stick",
  "singing bowl",
  "singing bowls",
  "temple block",
  "temple blocks",
  "jew s harp",
  "finger snaps",
  "drum machine",
  "musical bow",
];

/** After an instrument's word these make the name of a firm: "Cello Studios". */
const FIRM_WORDS: ReadonlySet<string> = new Set(["studio", "studios", "productions", "records"]);

/** The words of a text in lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** What ends a place: a comma, a stroke, a dash between spaces. */
const PHRASE_END = /[,;:/()]|\s\p{Pd}+\s/u;

/**
 * Whether a text names a musical instrument. What follows "at" is a place ("At Cello Studios").
 */
export function namesInstrument(text: string): boolean {
  return text.replaceAll("@", " at ").split(PHRASE_END).some(phraseNamesInstrument);
}

function phraseNamesInstrument(phrase: string): boolean {
  const words = wordsOf(phrase);
  const placeAt = words.indexOf("at");
  const named = placeAt === -1 ? words : words.slice(0, placeAt);
  const spaced = ` ${named.join(" ")} `;
  return (
    PHRASES.some((instrument) => spaced.includes(` ${instrument} `)) ||
    named.some((word, index) => isInstrument(word) && !isPartOfOtherName(word, named[index - 1], named[index + 1]))
  );
}

function isInstrument(word: string): boolean {
  return (
    INSTRUMENTS.has(word) ||
    INSTRUMENTS.has(word.replace(/s$/, "")) ||
    INSTRUMENTS.has(word.replace(/(?<=[sx])es$/, ""))
  );
}

function isPartOfOtherName(word: string, before: string | undefined, after: string | undefined): boolean {
  if (after !== undefined && FIRM_WORDS.has(after)) return true;
  if (word === "recorder") return before === "tape" || before === "multitrack" || before === "track";
  return false;
}
