/** How much of a person a task takes while it runs. Only LIVE work collides. Source: domain rules, section 4. */
export const ATTENTIONS = ["LIVE", "STEP", "SOLO", "BACKGROUND"] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** The columns of the songs grid, in the order a record is made. */
export const PHASES = ["PRE", "SETUP", "TRACKING", "OVERDUB", "EDITING", "MIXING", "MASTERING", "DELIVERY"] as const;
export type Phase = (typeof PHASES)[number];

export const TASK_STATES = ["TODO", "DOING", "DONE"] as const;
export type TaskState = (typeof TASK_STATES)[number];
