/** The longest address that is kept; those of the known calendars have 100 to 300 characters. */
export const CALENDAR_ADDRESS_MAX = 2000;

export type CalendarAddress =
  | {
      ok: true;
      /** as it is asked for, without what only a browser would use */
      href: string;
      /** "calendar.example.org", with the port where it is an unusual one: all that is ever shown of it */
      host: string;
    }
  | { ok: false; message: string };

/**
 * Reads the address of a calendar as somebody pasted it. Addresses that begin with webcal: are meant for programs that
 * subscribe; they are asked for over https.
 */
export function parseCalendarAddress(text: string): CalendarAddress {
  const typed = text.trim().replace(/^webcals?:/i, "https:");
  if (typed.length > CALENDAR_ADDRESS_MAX) {
    return { ok: false, message: `Address can have ${CALENDAR_ADDRESS_MAX} characters at most.` };
  }
  if (!/^https?:\/\/[^/]/i.test(typed) || !URL.canParse(typed)) {
    return { ok: false, message: "Give the whole address: it begins with https://, http:// or webcal://." };
  }
  const url = new URL(typed);
  if (url.username !== "" || url.password !== "") {
    return {
      ok: false,
      message: "This address has a name or password in it. Use the secret address of the calendar, which needs none.",
    };
  }
  url.hash = "";
  return { ok: true, href: url.href, host: url.host };
}
