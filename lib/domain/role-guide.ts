import type { CoveredRole } from "./session-role";

/** What a session role is for, told to somebody who never read a manual. Each text is under 60 words. */
export interface RoleGuide {
  readonly name: string;
  /** One line to stand beside a choice. */
  readonly summary: string;
  readonly focus: string;
  readonly skills: string;
  readonly inTheStudio: string;
}

export const ROLE_GUIDE: Record<CoveredRole, RoleGuide> = {
  ENGINEER: {
    name: "Engineer",
    summary: "Captures and shapes the sound.",
    focus:
      "How it sounds. The engineer gets every performance on the recording, cleanly and at the right level, and answers for its technical quality.",
    skills:
      "Technical skill: microphones and where to put them, recording, editing, mixing, and an ear for noise, distortion and timing.",
    inTheStudio:
      "Sets up the microphones and headphone mixes, runs the recorder, watches levels, and keeps noise and faults out of the take. Later edits the takes and balances them into a mix.",
  },
  PRODUCER: {
    name: "Producer",
    summary: "Steers the music and the project.",
    focus:
      "What the record should be. The producer sets the artistic direction with the artist and decides when a song, a take or a mix is right.",
    skills:
      "A blend of creative and technical skill: writing and arranging, coaching a performance, judging sound, and managing time, money and people.",
    inTheStudio:
      "Develops the songs and arrangements, directs each take, coaches the artist and chooses what to keep. Around the sessions, plans the project and its budget.",
  },
};

/** What it means when one person covers both roles. */
export interface BlendGuide {
  readonly name: string;
  readonly summary: string;
  readonly asksFor: string;
  readonly whyCommon: string;
  readonly strength: string;
  /** What suffers first, with a short heading each. */
  readonly watch: readonly { readonly heading: string; readonly text: string }[];
}

export const BLEND_GUIDE: BlendGuide = {
  name: "Both roles",
  summary: "One person engineers and produces. That is normal; it only has to be seen and meant.",
  asksFor:
    "Both skill sets in one head: the technical skill to capture and mix the sound, and the creative judgement to steer songs, performances and people.",
  whyCommon:
    "Small and independent productions have small budgets and small rooms, and many artists record themselves. Often one person is all there is, or all that is wanted.",
  strength:
    "The work can become more cohesive: the person who imagines the record also makes the sound, and nothing is lost in explaining.",
  watch: [
    {
      heading: "Attention during takes",
      text: "Running the recorder and directing the performance happen at the same moment. Alone, one of them gets half an ear, most of all with a singer or several players.",
    },
    {
      heading: "Fresh ears",
      text: "Whoever made every sound finds it hard to judge them. Plan a break, or ask somebody else to listen before the mix is approved.",
    },
    {
      heading: "The usual remedy",
      text: "An assistant engineer at the recorder during takes lets the other listen. If nobody is free, choose the takes afterwards instead of while recording.",
    },
  ],
};
