import type { CatalogueId } from "./task-catalogue";

/**
 * The printed credits a task may lead to: DDEX contributor roles, likeliest first, and the MusicBrainz relationship.
 * Credits are not disciplines (domain rules, section 7): arranging is production work but a credit of its own.
 */
export interface TaskCredit {
  readonly ddexRoles: readonly string[];
  readonly musicbrainz: string;
}

const TASK_CREDITS: Record<CatalogueId, TaskCredit | null> = {
  T01: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T02: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T03: { ddexRoles: ["ComposerLyricist", "Lyricist"], musicbrainz: "lyricist / writer (artist-work)" },
  T04: { ddexRoles: ["Composer", "ComposerLyricist"], musicbrainz: "composer / writer (artist-work)" },
  T05: { ddexRoles: ["Arranger", "MusicArranger"], musicbrainz: "arranger" },
  T06: { ddexRoles: ["VocalArranger"], musicbrainz: "vocal arranger" },
  T07: { ddexRoles: ["Arranger", "MusicArranger"], musicbrainz: "orchestrator" },
  T08: { ddexRoles: ["MusicCopyist"], musicbrainz: "misc (no exact type)" },
  T09: { ddexRoles: ["StudioProducer", "PreProduction"], musicbrainz: "producer" },
  T10: { ddexRoles: ["PreProductionEngineer"], musicbrainz: "recording" },
  T11: { ddexRoles: ["DigitalAudioWorkstationEngineer"], musicbrainz: "engineer / audio" },
  T12: { ddexRoles: ["Programmer"], musicbrainz: "programming" },
  T13: null,
  T14: null,
  T15: null,
  T16: null,
  T17: { ddexRoles: ["DigitalAudioWorkstationEngineer"], musicbrainz: "recording" },
  T18: { ddexRoles: ["TrackingEngineer"], musicbrainz: "sound" },
  T19: { ddexRoles: ["UserDefined"], musicbrainz: "instrument technician" },
  T20: { ddexRoles: ["TrackingEngineer"], musicbrainz: "recording" },
  T21: { ddexRoles: ["TrackingEngineer", "OverdubEngineer"], musicbrainz: "recording" },
  T22: { ddexRoles: ["TrackingSecondEngineer", "AssistantEngineer"], musicbrainz: "recording + assistant" },
  T23: { ddexRoles: ["TrackingSecondEngineer", "AssistantEngineer"], musicbrainz: "recording + assistant" },
  T24: { ddexRoles: ["TrackingEngineer"], musicbrainz: "recording" },
  T25: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T26: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T27: { ddexRoles: ["TrackingEngineer", "DigitalAudioWorkstationEngineer"], musicbrainz: "recording" },
  T28: { ddexRoles: ["TrackingEngineer"], musicbrainz: "recording" },
  T29: { ddexRoles: ["TrackingSecondEngineer", "AssistantEngineer"], musicbrainz: "recording + assistant" },
  T30: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T31: { ddexRoles: ["StudioProducer", "AssistantProducer"], musicbrainz: "producer" },
  T32: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T33: { ddexRoles: ["Musician", "StudioMusician"], musicbrainz: "instrument / performer" },
  T34: { ddexRoles: ["Conductor", "BandLeader"], musicbrainz: "conductor" },
  T35: { ddexRoles: ["TrackingSecondEngineer"], musicbrainz: "recording + assistant" },
  T36: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T37: { ddexRoles: ["TrackingEngineer"], musicbrainz: "mix (rough; usually uncredited)" },
  T38: { ddexRoles: ["AssistantEngineer", "TransfersAndSafetiesEngineer"], musicbrainz: "engineer + assistant" },
  T39: { ddexRoles: ["AssistantEngineer"], musicbrainz: "recording + assistant" },
  T40: { ddexRoles: ["ArtistVocalEngineer", "VocalEngineer"], musicbrainz: "recording" },
  T41: { ddexRoles: ["OverdubEngineer"], musicbrainz: "recording" },
  T42: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T43: { ddexRoles: ["ArtistVocalEngineer"], musicbrainz: "recording" },
  T44: { ddexRoles: ["VocalProducer", "StudioProducer"], musicbrainz: "producer (task: vocal)" },
  T45: { ddexRoles: ["VocalProducer", "AssistantProducer"], musicbrainz: "producer (task: vocal)" },
  T46: { ddexRoles: ["LeadVocalist"], musicbrainz: "vocal (lead vocals)" },
  T47: { ddexRoles: ["ArtistBackgroundVocalEngineer"], musicbrainz: "recording" },
  T48: { ddexRoles: ["VocalProducer"], musicbrainz: "producer (task: vocal)" },
  T49: { ddexRoles: ["OverdubEngineer"], musicbrainz: "engineer" },
  T50: { ddexRoles: ["StudioProducer", "VocalProducer"], musicbrainz: "producer" },
  T51: { ddexRoles: ["DigitalEditingEngineer"], musicbrainz: "editor" },
  T52: { ddexRoles: ["DigitalEditingEngineer"], musicbrainz: "editor" },
  T53: { ddexRoles: ["VocalEditingEngineer"], musicbrainz: "editor" },
  T54: { ddexRoles: ["DigitalEditingEngineer"], musicbrainz: "editor" },
  T55: { ddexRoles: ["MixingSecondEngineer", "DigitalEditingSecondEngineer"], musicbrainz: "mix + assistant" },
  T56: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T57: { ddexRoles: ["MixingEngineer"], musicbrainz: "mix" },
  T58: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T59: { ddexRoles: ["MixingEngineer"], musicbrainz: "mix" },
  T60: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T61: { ddexRoles: ["MixingEngineer", "MixingSecondEngineer"], musicbrainz: "mix + assistant" },
  T62: { ddexRoles: ["MixingSecondEngineer"], musicbrainz: "mix + assistant" },
  T63: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T64: { ddexRoles: ["MasteringEngineer"], musicbrainz: "mastering (release level)" },
  T65: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T66: { ddexRoles: ["MasteringEngineer", "MasteringSecondEngineer"], musicbrainz: "mastering (release level)" },
  T67: { ddexRoles: ["StudioProducer"], musicbrainz: "producer" },
  T68: null,
  T69: { ddexRoles: ["TransfersAndSafetiesEngineer"], musicbrainz: "engineer" },
  T70: null,
};

/** The credit this kind of task leads to; null for administrative work, which nobody is credited for. */
export function taskCredit(id: CatalogueId): TaskCredit | null {
  return TASK_CREDITS[id];
}
