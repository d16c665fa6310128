import type { Metadata } from "next";
import { ProjectList } from "@/components/projects/project-list";
import { loadProjects } from "@/lib/loaders/projects";
import { projectListQuerySchema } from "@/lib/schemas/project-query";

export const metadata: Metadata = { title: "Projects" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ProjectsPage({ searchParams }: Props) {
  const query = projectListQuerySchema.parse(await searchParams);
  return <ProjectList key={query.archived} view={await loadProjects(query)} />;
}
