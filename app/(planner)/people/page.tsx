import type { Metadata } from "next";
import { PeopleList } from "@/components/people/people-list";
import { loadPeople } from "@/lib/loaders/people";
import { peopleQuerySchema } from "@/lib/schemas/person-query";

export const metadata: Metadata = { title: "People" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PeoplePage({ searchParams }: Props) {
  const view = await loadPeople(peopleQuerySchema.parse(await searchParams));
  return <PeopleList key={String(view.isArchived)} view={view} />;
}
