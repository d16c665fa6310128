import type { Metadata } from "next";
import { PersonScreen } from "@/components/people/person-screen";
import { loadPerson, loadPersonTitle } from "@/lib/loaders/person";
import { personQuerySchema } from "@/lib/schemas/person-query";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await loadPersonTitle((await params).id) };
}

export default async function PersonPage({ params, searchParams }: Props) {
  return <PersonScreen view={await loadPerson((await params).id, personQuerySchema.parse(await searchParams))} />;
}
