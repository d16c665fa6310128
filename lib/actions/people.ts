"use server";
import { addPeople, addPerson, answerKind, archivePerson, removePerson, savePerson } from "@/lib/data/people";
import { mergePeople } from "@/lib/data/person-merge";
import {
  answerKindSchema,
  archivePersonSchema,
  mergePeopleSchema,
  pastedPeopleSchema,
  personEditSchema,
  personFieldsSchema,
  personVersionSchema,
} from "@/lib/schemas/person";
import { defineAction } from "./define-action";

export const addPersonAction = defineAction({
  name: "people.add",
  permission: "roster",
  schema: personFieldsSchema,
  handler: ({ scope, input, now }) => addPerson(scope, input, now),
});

/** Adds the people of a pasted list. */
export const addPastedPeopleAction = defineAction({
  name: "people.add-many",
  permission: "roster",
  schema: pastedPeopleSchema,
  handler: ({ scope, input, now }) => addPeople(scope, input.people, now),
});

export const savePersonAction = defineAction({
  name: "people.save",
  permission: "roster",
  schema: personEditSchema,
  handler: ({ scope, input: { id, version, ...fields }, now }) => savePerson(scope, { id, version }, fields, now),
});

/** "One person or a group?", which an import left open. */
export const answerKindAction = defineAction({
  name: "people.answer-kind",
  permission: "roster",
  schema: answerKindSchema,
  handler: ({ scope, input, now }) => answerKind(scope, input, input.kind, now),
});

export const archivePersonAction = defineAction({
  name: "people.archive",
  permission: "roster",
  schema: archivePersonSchema,
  handler: ({ scope, input, now }) => archivePerson(scope, input, input.isArchived, now),
});

export const removePersonAction = defineAction({
  name: "people.remove",
  permission: "roster",
  schema: personVersionSchema,
  handler: ({ scope, input, now }) => removePerson(scope, input, now),
});

/** Makes two records one. */
export const mergePeopleAction = defineAction({
  name: "people.merge",
  permission: "roster",
  schema: mergePeopleSchema,
  handler: ({ scope, input, now }) => {
    const kept = { id: input.keptId, version: input.keptVersion };
    return mergePeople(scope, kept, { id: input.mergedId, version: input.mergedVersion }, now);
  },
});
