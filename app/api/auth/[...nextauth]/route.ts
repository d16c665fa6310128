import { NextRequest } from "next/server";
import nextAuth from "next-auth";
import { authOptions } from "@/lib/auth/next-auth";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** A sign-in form is far smaller; Next itself would read a body of any size. */
const BODY_MAX_BYTES = 8 * 1024;

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return nextAuth(request, context, authOptions());
}

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const body = await readBody(request);
  if (body === null) return new Response("This is too much for a sign-in.\n", { status: 413 });
  const { url, headers } = request;
  return nextAuth(new NextRequest(url, { method: "POST", headers, body }), context, authOptions());
}

/** The body, or null as soon as it turns out too long, whatever its declared length. */
async function readBody(request: NextRequest): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) break;
    length += chunk.value.byteLength;
    if (length > BODY_MAX_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(chunk.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}
