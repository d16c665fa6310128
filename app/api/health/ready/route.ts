import { checkHealth } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/** Answers 200 when people can work here now, else 503 with what is wrong. Open to all, so it says nothing secret. */
export async function GET(): Promise<Response> {
  const checks = await checkHealth();
  const isReady = checks.every((check) => check.ok);
  return Response.json(
    { status: isReady ? "ok" : "failed", checks },
    { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
