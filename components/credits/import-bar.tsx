import { Button } from "@/components/ui/button";
import { counted } from "@/lib/domain/counted";

interface ImportBarProps {
  counts: { albums: number; credits: number; people: number; questions: number };
  isPending: boolean;
  /** whether it is known which albums are here already */
  isReady: boolean;
  onImport: () => void;
}

/** The one press that imports, and what it would bring; in sight however long the file is, and beside the messages. */
export function ImportBar({
  counts: { albums, credits, people, questions },
  isPending,
  isReady,
  onImport,
}: ImportBarProps) {
  return (
    <div
      data-bottom-bar
      className="sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-background py-3 max-md:bottom-14 print:hidden"
    >
      <Button kind="primary" isDisabled={albums === 0 || !isReady} isPending={isPending} onPress={onImport}>
        {albums === 0 ? "Import" : `Import ${counted(albums, "album")}`}
      </Button>
      <p role="status" className="min-w-0 flex-1 text-muted">
        {isPending
          ? "Importing. A large file takes a while; stay on this screen."
          : albums === 0
            ? "No album is picked."
            : [
                counted(credits, "credit"),
                counted(people, "new person", "new people"),
                ...(questions > 0 ? [`${counted(questions, "question")} left open`] : []),
              ].join(", ")}
      </p>
    </div>
  );
}
