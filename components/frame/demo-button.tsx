"use client";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { loadDemoAction } from "@/lib/actions/demo";

/** Fills an empty studio with somebody else's plan to try things on; the message that follows takes it away again. */
export function DemoButton({ kind = "quiet" }: { kind?: "quiet" | "plain" }) {
  const { write, isPending } = useWrite();
  return (
    <Button kind={kind} isPending={isPending} onPress={() => write(() => loadDemoAction({}))}>
      Load the demo studio
    </Button>
  );
}
