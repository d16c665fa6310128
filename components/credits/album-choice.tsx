import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ImportedAlbum } from "@/lib/domain/credits-import";
import { paths } from "@/lib/paths";
import type { AlbumPick } from "./use-import-answers";

interface AlbumChoiceProps {
  title: string;
  place: number;
  imported: ImportedAlbum | null;
  pick: AlbumPick;
  onPick: (place: number, pick: AlbumPick) => void;
}

/** Import an album or leave it out; one that is here already is left alone unless its credits are to be read anew. */
export function AlbumChoice({ title, place, imported, pick, onPick }: AlbumChoiceProps) {
  if (imported === null) {
    return (
      <Checkbox
        aria-label={`Import ${title}`}
        isSelected={pick === "ADD"}
        onChange={(isPicked) => onPick(place, isPicked ? "ADD" : "SKIP")}
      >
        Import
      </Checkbox>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Link href={paths.project(imported.projectId, "credits")} className="link">
        Here already
      </Link>
      <RadioGroup
        label={`What to do with ${imported.title}`}
        isLabelHidden
        look="segments"
        value={pick === "REPLACE" ? "REPLACE" : "SKIP"}
        onChange={(value) => onPick(place, value === "REPLACE" ? "REPLACE" : "SKIP")}
        options={[
          { value: "SKIP", label: "Leave as it is" },
          { value: "REPLACE", label: "Replace its credits" },
        ]}
      />
    </div>
  );
}
