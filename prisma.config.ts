import { defineConfig } from "prisma/config";

// Generate, validate and format ask for a schema engine that they never run, and would download one. Any file that
// exists satisfies them, so they work offline. Migrations do not go through Prisma's command line: see docs/database.md.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
