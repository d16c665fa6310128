"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { usePageProblem } from "./use-page-problem";

/** Stands where a page broke: what happened, what was kept, one button. */
export function PageProblem({ digest, reset }: { digest: string | undefined; reset: () => void }) {
  const router = useRouter();
  const sentence = usePageProblem(digest);
  const tryAgain = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <EmptyState action={<Button onPress={tryAgain}>Try again</Button>}>{sentence}</EmptyState>
    </>
  );
}
