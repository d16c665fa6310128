"use server";
import { paintDays } from "@/lib/data/paint-days";
import { saveHours } from "@/lib/data/person-hours";
import {
  addUnavailability,
  removeUnavailability,
  saveUnavailability,
  skipUnavailability,
} from "@/lib/data/unavailability";
import { mayKeepFor } from "@/lib/domain/access-role";
import {
  addUnavailabilitySchema,
  paintDaysSchema,
  saveHoursSchema,
  saveUnavailabilitySchema,
  skipUnavailabilitySchema,
  unavailabilityVersionSchema,
} from "@/lib/schemas/unavailability";
import { defineAction } from "./define-action";

// Whoever keeps the roster says it for everybody, and everybody for themselves: the data layer asks for each person.

/** Says when somebody cannot come. */
export const addUnavailabilityAction = defineAction({
  name: "unavailability.add",
  permission: null,
  schema: addUnavailabilitySchema,
  handler: ({ actor, scope, input: { personId, fields }, now }) =>
    addUnavailability(scope, (id) => mayKeepFor(actor, id), { personId, ...fields }, now),
});

export const saveUnavailabilityAction = defineAction({
  name: "unavailability.save",
  permission: null,
  schema: saveUnavailabilitySchema,
  handler: ({ actor, scope, input: { fields, ...seen }, now }) =>
    saveUnavailability(scope, (id) => mayKeepFor(actor, id), seen, fields, now),
});

export const removeUnavailabilityAction = defineAction({
  name: "unavailability.remove",
  permission: null,
  schema: unavailabilityVersionSchema,
  handler: ({ actor, scope, input, now }) => removeUnavailability(scope, (id) => mayKeepFor(actor, id), input, now),
});

/** Leaves one date of a repeating entry out, or brings it back. */
export const skipUnavailabilityAction = defineAction({
  name: "unavailability.skip",
  permission: null,
  schema: skipUnavailabilitySchema,
  handler: ({ actor, scope, input, now }) => skipUnavailability(scope, (id) => mayKeepFor(actor, id), input, now),
});

/** Makes days of the grid days off, or free again. */
export const paintDaysAction = defineAction({
  name: "unavailability.paint",
  permission: null,
  schema: paintDaysSchema,
  handler: ({ actor, scope, input, now }) => paintDays(scope, (id) => mayKeepFor(actor, id), input, now),
});

/** The week's pattern and the clock that it is read on. */
export const saveHoursAction = defineAction({
  name: "people.save-hours",
  permission: null,
  schema: saveHoursSchema,
  handler: ({ actor, scope, input: { personId, version, timeZone, workingHours }, now }) => {
    const fields = { timeZone: timeZone === "" ? null : timeZone, workingHours };
    return saveHours(scope, (id) => mayKeepFor(actor, id), { personId, version }, fields, now);
  },
});
