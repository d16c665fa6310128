/**
 * When something is, for the browser: the instants as ISO text and the zone it is planned in. The browser alone knows the
 * viewer's zone.
 */
export interface SpanMoment {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}
