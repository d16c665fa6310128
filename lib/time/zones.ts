/** IANA time zones: which exist, and what people call them. */

/** Old names that engines still list, and today's names for the same zones. */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

const FALLBACK = [
  "America/Los_Angeles",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Tokyo",
  "Australia/Sydney",
  "Europe/Berlin",
  "Europe/London",
] as const;

/** Zones already asked for: making a formatter is the only portable question, and a slow one. */
const KNOWN = new Set<string>(["UTC"]);

/** True for an IANA name that this machine knows, spelled with its capitals; offsets such as "+02:00" are no zones. */
export function isTimeZone(id: string): boolean {
  if (KNOWN.has(id)) return true;
  if (id.length > 64 || !/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/.test(id)) return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: id });
    if (KNOWN.size < 1000) KNOWN.add(id); // engines also accept any capitals, so the names never end
    return true;
  } catch {
    return false;
  }
}

/** "New York" for America/New_York: what people call the zone. */
export function zoneLabel(id: string): string {
  // Of the saints' towns it is the only one with an apostrophe, which names of zones cannot hold.
  return id === "America/St_Johns" ? "St John’s" : id.slice(id.lastIndexOf("/") + 1).replaceAll("_", " ");
}

export interface ZoneGroup {
  readonly region: string;
  readonly zones: readonly { id: string; label: string }[];
}

/** Every zone of this machine for a select, grouped by region, both in order of the alphabet. UTC comes last. */
export function listTimeZones(): readonly ZoneGroup[] {
  const ids = new Set(knownZones().map((id) => currentName(id)));
  const regions = new Map<string, { id: string; label: string }[]>();
  for (const id of ids) {
    if (!id.includes("/") || id.startsWith("Etc/")) continue;
    const region = id.slice(0, id.indexOf("/"));
    const zones = regions.get(region) ?? [];
    zones.push({ id, label: zoneLabel(id) });
    regions.set(region, zones);
  }
  const groups = [...regions].map(([region, zones]) => ({ region, zones: zones.sort(byLabel) }));
  groups.sort((a, b) => (a.region < b.region ? -1 : 1));
  return [...groups, { region: "Universal", zones: [{ id: "UTC", label: "UTC" }] }];
}

function knownZones(): readonly string[] {
  return typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : FALLBACK;
}

function currentName(id: string): string {
  const renamed = RENAMED[id];
  return renamed !== undefined && isTimeZone(renamed) ? renamed : id;
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label < b.label ? -1 : 1;
}
