export const dynamic = "force-dynamic";

/** Answers as long as the process does: whoever gets no answer should start it again. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
