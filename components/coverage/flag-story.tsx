"use client";
import type { ReactNode } from "react";
import { BothRolesGlyph } from "@/components/calls/role-glyph";
import { closeInspector } from "@/components/frame/panel-store";
import { ViewerTimes } from "@/components/time/viewer-times";
import { Link } from "@/components/ui/link";
import { Stripe } from "@/components/ui/stripe";
import type { Permission } from "@/lib/domain/access-role";
import type { AcknowledgementView, FlagStory } from "@/lib/domain/flag-view";
import { SESSION_ROLE_LABELS } from "@/lib/domain/role-words";
import { paths } from "@/lib/paths";
import { FlagRemedies } from "./flag-remedies";
import { MeetingPart, Sides } from "./meeting-part";

interface FlagStoryViewProps {
  story: FlagStory;
  permissions: readonly Permission[];
}

/** The inside of the inspector. */
export function FlagStoryView({ story, permissions }: FlagStoryViewProps) {
  const { acknowledgement, status } = story;
  const hasSides = story.engineering.length + story.production.length > 0;
  return (
    <>
      <Facts story={story} />
      {acknowledgement === null ? null : (
        <section className="mt-4 rounded-panel border border-line bg-raised px-3 py-2">
          <h3 className="label">
            {status === "REOPENED" ? "Acknowledged before, and changed since" : "Kept on purpose"}
          </h3>
          <Said said={acknowledgement} />
        </section>
      )}
      <Part title="Why">
        {story.reasons.map((reason) => (
          <p key={reason} className="mb-1">
            {reason}
          </p>
        ))}
        {story.meetings.map((meeting) => (
          <MeetingPart key={meeting.blockLabel} meeting={meeting} />
        ))}
        {hasSides ? <Sides engineering={story.engineering} production={story.production} /> : null}
      </Part>
      {story.fit.length > 0 ? (
        <Part title="Fit">
          {story.fit.map((line) => (
            <p key={line} className="mb-1">
              {line}
            </p>
          ))}
        </Part>
      ) : null}
      <FlagRemedies key={story.fingerprint} story={story} permissions={permissions} />
      {story.earlier.length > 0 ? (
        <Part title="Said before">
          <ul className="flex flex-col gap-2">
            {story.earlier.map((said) => (
              <li key={`${said.when} ${said.byName} ${said.note}`}>
                <Said said={said} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function Facts({ story }: { story: FlagStory }) {
  const { place } = story;
  return (
    <dl className="grid grid-cols-[4.5rem_1fr] gap-x-3 gap-y-2">
      {story.personName !== null && story.personId !== null ? (
        <Fact term="Who">
          {story.kind === "DUAL_ROLE" ? <BothRolesGlyph /> : null}
          <InspectorLink href={paths.person(story.personId)}>{story.personName}</InspectorLink>
        </Fact>
      ) : null}
      {story.sessionRole === null ? null : <Fact term="Role">{SESSION_ROLE_LABELS[story.sessionRole]}</Fact>}
      {story.pair.length === 0 ? (
        <Fact term="Where">
          <Stripe stripe={place.stripe} code={place.code} />
          <InspectorLink href={place.href}>{place.title ?? place.projectTitle}</InspectorLink>
        </Fact>
      ) : (
        <Fact term="Between">
          {story.pair.map(({ id, title, href, code, stripe, when }) => (
            <span key={id} className="flex w-full flex-wrap items-center gap-x-2 gap-y-0.5">
              <Stripe stripe={stripe} code={code} />
              <InspectorLink href={href}>{title}</InspectorLink>
              <span className="digits w-full text-muted">{when}</span>
            </span>
          ))}
        </Fact>
      )}
      {story.when ? (
        <Fact term="When">
          <span className="digits">{story.when}</span>
          <span className="text-muted">{story.zone}</span>
          {story.moment ? <ViewerTimes times={story.moment} className="w-full text-muted text-small" /> : null}
        </Fact>
      ) : null}
      <Fact term="Weight">
        {story.severityLabel}
        {story.isCounted ? null : <span className="text-muted">not counted: the project expects dual roles</span>}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="label pt-px">{term}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

/** On a phone the panel lies over the page that the link leads to, so it makes way. */
function InspectorLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="link min-w-0"
      onClick={() => {
        if (!window.matchMedia("(width >= 64rem)").matches) closeInspector();
      }}
    >
      {children}
    </Link>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h3 className="label mb-1.5">{title}</h3>
      {children}
    </section>
  );
}

function Said({ said }: { said: AcknowledgementView }) {
  return (
    <p className="[overflow-wrap:anywhere]">
      {said.reasonLabel}
      {said.note ? `: ${said.note}` : ""}
      <span className="block text-muted text-small">
        {said.byName}, <span className="digits">{said.when}</span>
      </span>
    </p>
  );
}
