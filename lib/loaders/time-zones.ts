import "server-only";
import { listTimeZones } from "@/lib/time/zones";

/** Every time zone for a select, by region. From the server: browsers know other lists. */
export function loadTimeZones() {
  return listTimeZones().map(({ region, zones }) => ({
    label: region,
    options: zones.map(({ id, label }) => ({ value: id, label })),
  }));
}
