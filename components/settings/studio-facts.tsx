import type { StudioView } from "@/lib/domain/plan";
import { zoneLabel } from "@/lib/time/zones";

/** The studio for those who may look but not change. */
export function StudioFacts({ studio }: { studio: StudioView }) {
  const facts = [
    ["Name", studio.name],
    ["Time zone", zoneLabel(studio.timeZone)],
    ["Rest between sessions", `${studio.restHours} hours`],
  ] as const;
  return (
    <>
      <dl className="panel divide-y divide-line">
        {facts.map(([name, value]) => (
          <div key={name} className="flex min-h-(--row) flex-wrap items-center gap-x-4 px-3">
            <dt className="label w-48">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-muted">Only an owner or manager of the studio can change its settings.</p>
    </>
  );
}
