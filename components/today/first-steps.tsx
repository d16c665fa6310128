import type { ReactNode } from "react";
import { DemoButton } from "@/components/frame/demo-button";
import { LinkButton } from "@/components/ui/link-button";
import type { Permission } from "@/lib/domain/access-role";
import { paths } from "@/lib/paths";

interface FirstStepsProps {
  studioName: string;
  hasPeople: boolean;
  offersDemo: boolean;
  permissions: readonly Permission[];
}

/** An empty studio: two steps to a first plan, or somebody else's plan to try things on. */
export function FirstSteps({ studioName, hasPeople, offersDemo, permissions }: FirstStepsProps) {
  const isAllowed = (permission: Permission) => permissions.includes(permission);
  return (
    <section aria-label="First steps" className="panel max-w-3xl overflow-clip">
      <p className="border-line border-b px-4 py-4 text-heading">
        {studioName} has nothing planned yet. Two steps make a first plan.
      </p>
      <ol className="divide-y divide-line">
        <Step
          number={1}
          title="Add people"
          note={
            hasPeople
              ? "There is somebody on the roster. More can follow at any time."
              : "Engineers, producers, performers: type them in, or paste a list with one name a line."
          }
          action={
            isAllowed("roster") ? (
              <LinkButton href={paths.people({ new: "people" })} kind={hasPeople ? "quiet" : "primary"}>
                Add people
              </LinkButton>
            ) : null
          }
        />
        <Step
          number={2}
          title="Plan a project"
          note="A template brings the sessions with their tasks; then it shows who is still needed."
          action={
            isAllowed("plan") ? (
              <LinkButton href={paths.projects({ new: "project" })} kind={hasPeople ? "primary" : "quiet"}>
                New project
              </LinkButton>
            ) : null
          }
        />
        {offersDemo ? (
          <Step
            number={null}
            title="Or look around first"
            note="The demo studio brings fictional people and records, with one of every flag. One press takes it away again."
            action={<DemoButton />}
          />
        ) : null}
      </ol>
    </section>
  );
}

interface StepProps {
  number: number | null;
  title: string;
  note: string;
  action: ReactNode;
}

function Step({ number, title, note, action }: StepProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-4">
      <span aria-hidden="true" className="digits w-6 text-counter! text-faint">
        {number}
      </span>
      <span className="min-w-52 flex-1">
        <span className="block font-semibold">{title}</span>
        <span className="block text-muted">{note}</span>
      </span>
      {action}
    </li>
  );
}
