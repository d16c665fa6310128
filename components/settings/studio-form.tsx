"use client";
import { useEdit } from "@/components/history/use-edit";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { NumberField } from "@/components/ui/number-field";
import { Select, type SelectGroup } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { saveStudioAction } from "@/lib/actions/studios";
import type { StudioView } from "@/lib/domain/plan";
import { STUDIO_LIMITS } from "@/lib/domain/studio";
import { zoneLabel } from "@/lib/time/zones";

interface StudioFormProps {
  studio: StudioView;
  zones: readonly SelectGroup[];
}

/** The studio's own facts; stays open, and goes on from what it saved. */
export function StudioForm({ studio, zones }: StudioFormProps) {
  const { name, timeZone, restHours } = studio;
  const { draft, change, save, note, isPending, refusal } = useEdit({
    version: studio.version,
    form: { name, timeZone, restHours: String(restHours) },
  });
  const submit = () => {
    const edit = { ...draft, restHours: Number(draft.restHours || Number.NaN) };
    save((version) => saveStudioAction({ version, ...edit }));
  };
  return (
    <Form action={submit} label="Studio">
      <FormError message={refusal?.message} />
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={STUDIO_LIMITS.nameMax}
        {...note("name")}
        isRequired
      />
      <Select
        label="Time zone"
        value={draft.timeZone}
        onChange={(timeZone) => change({ timeZone })}
        options={zones}
        hint="For sessions without a room, and for what is due today"
        {...note("timeZone", zoneLabel)}
      />
      <NumberField
        label="Rest between sessions"
        value={draft.restHours}
        onChange={(restHours) => change({ restHours })}
        min={0}
        max={STUDIO_LIMITS.restHoursMax}
        unit="hours"
        hint="Less than this is flagged as a short turnaround"
        {...note("restHours", (hours) => `${hours} hours`)}
        isRequired
      />
      <Button type="submit" kind="primary" isPending={isPending} className="self-start">
        Save studio
      </Button>
    </Form>
  );
}
