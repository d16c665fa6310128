"use client";
import { RoleGlyph } from "@/components/calls/role-glyph";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog-actions";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { namedOptions } from "@/components/ui/named-options";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { addCatalogueTasksAction } from "@/lib/actions/tasks";
import { counted } from "@/lib/domain/counted";
import { PHASE_LABELS } from "@/lib/domain/project-words";
import { holdsWords } from "@/lib/domain/search";
import { ROLE_OF_DISCIPLINE } from "@/lib/domain/session-role";
import type { TaskPlaceView } from "@/lib/domain/session-view";
import { type CatalogueId, type CatalogueTask, TASK_CATALOGUE } from "@/lib/domain/task-catalogue";
import { formatDuration } from "@/lib/time/duration";
import { type CatalogueChoice, isAlreadyHere, newPlaceOf, type TaskStart } from "./task-place";

interface CatalogueFormProps {
  place: TaskPlaceView;
  start: TaskStart;
  choice: CatalogueChoice;
  onChange: (choice: CatalogueChoice) => void;
  /** One of one's own instead, with what is searched for as its title. */
  onOwn: () => void;
  onClose: () => void;
}

/** The jobs of a record to tick: those usual in this kind of session first, searched by words. */
export function CatalogueForm({ place, start, choice, onChange, onOwn, onClose }: CatalogueFormProps) {
  const { search, ticked, blockId, songId } = choice;
  const { write, isPending, refusal } = useWrite();
  const groups = groupsFor(place, start, search);
  const set = (part: Partial<CatalogueChoice>) => onChange({ ...choice, ...part });
  const tick = (id: CatalogueId) =>
    set({ ticked: ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id] });
  const save = () =>
    write(() => addCatalogueTasksAction({ place: newPlaceOf(place, { blockId, songId }), catalogueIds: [...ticked] }), {
      isQuiet: true,
      onDone: onClose,
    });
  const count = ticked.length;
  return (
    <Form action={save} label="Add tasks">
      <div className="grid grid-cols-2 gap-3 max-sm:*:first:col-span-2 sm:grid-cols-3">
        <TextField label="Search" type="search" value={search} onChange={(text) => set({ search: text })} autoFocus />
        {place.sessionId === null ? null : (
          <Select
            label="Block"
            options={namedOptions("No block", place.blocks)}
            value={blockId ?? ""}
            onChange={(id) => set({ blockId: id || null })}
          />
        )}
        <Select
          label="Song"
          options={namedOptions("Whole record", place.songs)}
          value={songId ?? ""}
          onChange={(id) => set({ songId: id || null })}
        />
      </div>
      <div className="max-h-[calc(85dvh-20.5rem)] min-h-32 sm:max-h-[calc(85dvh-13.75rem)] overflow-y-auto rounded-control border border-line">
        {groups.map(({ label, tasks }) => (
          <fieldset key={label}>
            <legend className="label px-2 pt-2">{label}</legend>
            {tasks.map((task) => (
              <CatalogueRow
                key={task.id}
                task={task}
                isHere={isAlreadyHere(place, task.id, songId)}
                isTicked={ticked.includes(task.id)}
                onTick={() => tick(task.id)}
              />
            ))}
          </fieldset>
        ))}
        {groups.length === 0 ? (
          <EmptyState action={<Button onPress={onOwn}>Add “{search.trim()}”</Button>}>
            No usual task has these words.
          </EmptyState>
        ) : null}
      </div>
      <FormError message={refusal?.message} />
      <DialogActions>
        <Button onPress={onOwn} className="mr-auto">
          Task of your own…
        </Button>
        <Button slot="close">Cancel</Button>
        <Button type="submit" kind="primary" isPending={isPending} isDisabled={count === 0}>
          {count === 0 ? "Add tasks" : `Add ${counted(count, "task")}`}
        </Button>
      </DialogActions>
    </Form>
  );
}

interface CatalogueRowProps {
  task: CatalogueTask;
  /** one of these stands there already; another can still be added */
  isHere: boolean;
  isTicked: boolean;
  onTick: () => void;
}

/** A plain checkbox: there are seventy. */
function CatalogueRow({ task, isHere, isTicked, onTick }: CatalogueRowProps) {
  return (
    <label className="row gap-2 px-2 py-1 hover:bg-raised has-checked:bg-raised">
      <input type="checkbox" checked={isTicked} onChange={onTick} />
      <RoleGlyph sessionRole={ROLE_OF_DISCIPLINE[task.discipline]} />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
        <span className="[overflow-wrap:anywhere]">{task.title}</span>
        {isHere ? <span className="text-faint text-small">already here</span> : null}
      </span>
      <span className="digits shrink-0 text-right text-muted sm:w-20">{formatDuration(task.minutes)}</span>
    </label>
  );
}

interface CatalogueGroup {
  label: string;
  tasks: readonly CatalogueTask[];
}

/** The usual tasks first, then the others by phase; a search looks at titles and leaves the order. */
function groupsFor({ type }: TaskPlaceView, { phase, sessionRole }: TaskStart, search: string): CatalogueGroup[] {
  const found = TASK_CATALOGUE.filter(
    (task) =>
      holdsWords(task.title, search) &&
      (sessionRole === undefined || ROLE_OF_DISCIPLINE[task.discipline] === sessionRole),
  );
  const isUsual = (task: CatalogueTask) => (type === null ? task.phase === phase : task.sessionTypes.includes(type));
  const groups = new Map<string, CatalogueTask[]>();
  for (const task of [...found.filter(isUsual), ...found.filter((one) => !isUsual(one))]) {
    const label = isUsual(task) ? "Usual here" : PHASE_LABELS[task.phase];
    groups.set(label, [...(groups.get(label) ?? []), task]);
  }
  return [...groups].map(([label, tasks]) => ({ label, tasks }));
}
