import { Disclosure } from "@/components/ui/disclosure";

const PLACES = [
  {
    name: "Google Calendar",
    way: "On a computer: Settings, the calendar’s name on the left, Integrate calendar, then Secret address in iCal format.",
  },
  {
    name: "Apple iCloud",
    way: "On iCloud.com: the share button beside the calendar’s name, Public Calendar, then copy the link (it begins with webcal://).",
  },
  {
    name: "Outlook, Microsoft 365",
    way: "On the web: Settings, Calendar, Shared calendars, Publish a calendar, “Can view when I’m busy”, Publish, then the ICS link.",
  },
  {
    name: "Proton Calendar",
    way: "Settings, Calendars, the calendar, Share with anyone, Create link, Limited view.",
  },
  {
    name: "Nextcloud",
    way: "The share button beside the calendar’s name, Share link, then Copy subscription link.",
  },
] as const;

/** The way to the address in the calendars that most people have. */
export function WhereToFind() {
  return (
    <Disclosure summary="Where to find the address">
      <dl className="space-y-2">
        {PLACES.map(({ name, way }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="text-muted">{way}</dd>
          </div>
        ))}
        <div>
          <dt>Any other</dt>
          <dd className="text-muted">
            Look for “subscribe”, “iCal” or “ICS”. An address that only you know is as good as a key: give it to nobody
            else, and make a new one there if it got about.
          </dd>
        </div>
      </dl>
    </Disclosure>
  );
}
