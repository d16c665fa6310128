import type { OpenNeed } from "./coverage-view";
import type { SessionRole } from "./session-role";

/**
 * The session role that somebody is thought of for in a session: an open need that they list, else any open need, else
 * what they list first. Somebody who lists nothing is thought of as an engineer.
 *
 * @param listed the person's session roles, in their fixed order
 */
export function roleToOffer(listed: readonly SessionRole[], open: readonly OpenNeed[]): SessionRole {
  const need = open.find(({ sessionRole }) => listed.includes(sessionRole)) ?? open[0];
  return need?.sessionRole ?? listed[0] ?? "ENGINEER";
}
