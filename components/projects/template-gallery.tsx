import { counted } from "@/lib/domain/counted";
import type { TemplateView } from "@/lib/domain/project-view";

interface TemplateGalleryProps {
  templates: readonly TemplateView[];
  /** null: an empty project */
  value: string | null;
  onChange: (templateId: string | null) => void;
}

/** The project templates as cards, each with what it brings; one press picks one. */
export function TemplateGallery({ templates, value, onChange }: TemplateGalleryProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="label mb-1">Template</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {templates.map(({ id, name, description, sessions, songs }) => (
          <Card
            key={id}
            name={name}
            note={description}
            brings={`${counted(sessions.length, "session")} · ${counted(songs, "song")}`}
            isPicked={value === id}
            onPick={() => onChange(id)}
          />
        ))}
        <Card
          name="Empty"
          note="Nothing yet: sessions and songs one by one."
          brings="0 sessions"
          isPicked={value === null}
          onPick={() => onChange(null)}
        />
      </div>
    </fieldset>
  );
}

interface CardProps {
  name: string;
  note: string;
  brings: string;
  isPicked: boolean;
  onPick: () => void;
}

function Card({ name, note, brings, isPicked, onPick }: CardProps) {
  return (
    <label className="flex flex-col gap-0.5 rounded-control border border-control bg-background px-2.5 py-1.5 hover:border-ink has-checked:border-accent has-checked:bg-raised has-checked:shadow-[inset_0_-2px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2">
      <input type="radio" name="templateId" checked={isPicked} onChange={onPick} className="sr-only" />
      <span className="font-semibold">{name}</span>
      <span className="flex-1 text-muted text-small max-sm:hidden">{note}</span>
      <span className="whitespace-nowrap text-muted text-small">{brings}</span>
    </label>
  );
}
