/** Beyond this the plan was made by a clock that was wrong: no night is further away, not even where a day is left out. */
const TOO_FAR_MS = 49 * 60 * 60 * 1000;

/**
 * The next instant after `now` at which the machine's clock shows a time. Where the clock is put forward over that time,
 * it is as much later; where it is put back and shows the time twice, it is the first.
 *
 * @param {string} at HH:MM
 * @param {Date} now
 */
export function nextNight(at, now) {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  const onDay = (/** @type {number} */ offset) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset, hours, minutes);
  const today = onDay(0);
  return today > now ? today : onDay(1);
}

/**
 * Says when a night's work is due: once a night, whatever happens to the clock. A machine that slept through several nights
 * does the work once.
 *
 * @param {string} at HH:MM
 * @param {Date} start
 * @returns {(now: Date) => boolean} true when the work is due; it then counts as done for that night
 */
export function nightsFrom(at, start) {
  let next = nextNight(at, start);
  return (now) => {
    if (next.getTime() - now.getTime() > TOO_FAR_MS) next = nextNight(at, now);
    if (now < next) return false;
    next = nextNight(at, now);
    return true;
  };
}
