import { EntryFrame } from "@/components/entry/entry-frame";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

/** An address that leads nowhere. Says nothing about who is signed in. */
export default function NotFound() {
  return (
    <EntryFrame title="Not here" lead="Nothing is at this address: it may be old, or not complete.">
      <LinkButton href={paths.today()} className="self-start">
        Go to Today
      </LinkButton>
    </EntryFrame>
  );
}
