"use client";
import { useState } from "react";
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

/** Follows what others save until something is typed here; from then on the version it was typed on counts. */
export function StudioForm({ studio, zones }: StudioFormProps) {
  const [opened, setOpened] = useState(studio);
  const [isTouched, setTouched] = useState(false);
  if (!isTouched && opened.version !== studio.version) setOpened(studio);
  return (
    <div onChange={() => setTouched(true)}>
      <StudioFields key={opened.version} studio={opened} zones={zones} onSaved={() => setTouched(false)} />
    </div>
  );
}

function StudioFields({ studio, zones, onSaved }: StudioFormProps & { onSaved: () => void }) {
  const { save, note, isPending, refusal } = useEdit(studio.version);
  const [sent, setSent] = useState({ name: studio.name, timeZone: studio.timeZone, restHours: studio.restHours });
  const submit = (data: FormData) => {
    const edit = {
      name: String(data.get("name")),
      timeZone: String(data.get("timeZone")),
      restHours: Number(data.get("restHours") || Number.NaN),
    };
    setSent(edit);
    save((version) => saveStudioAction({ version, ...edit }), onSaved);
  };
  return (
    <Form action={submit} label="Studio">
      <FormError message={refusal?.message} />
      <TextField
        label="Name"
        name="name"
        defaultValue={studio.name}
        maxLength={STUDIO_LIMITS.nameMax}
        error={note("name", sent.name)}
        isRequired
      />
      <Select
        label="Time zone"
        name="timeZone"
        options={zones}
        defaultValue={studio.timeZone}
        hint="For sessions without a room, and for what is due today"
        error={note("timeZone", sent.timeZone, (zone) => zoneLabel(String(zone)))}
      />
      <NumberField
        label="Rest between sessions"
        name="restHours"
        defaultValue={String(studio.restHours)}
        min={0}
        max={STUDIO_LIMITS.restHoursMax}
        unit="hours"
        hint="Less than this is flagged as a short turnaround"
        error={note("restHours", sent.restHours, (hours) => `${hours} hours`)}
        isRequired
      />
      <Button type="submit" kind="primary" isPending={isPending} className="self-start">
        Save studio
      </Button>
    </Form>
  );
}
