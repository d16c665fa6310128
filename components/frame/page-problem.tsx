"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** Stands where a page broke: what happened, what was kept, one button. */
export function PageProblem({ reset }: { reset: () => void }) {
  const router = useRouter();
  const tryAgain = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <EmptyState action={<Button onPress={tryAgain}>Try again</Button>}>
        Something went wrong on the way. Everything that was saved is safe.
      </EmptyState>
    </>
  );
}
