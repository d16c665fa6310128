import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { isHttps, signInCookieName } from "@/lib/auth/sign-in-cookie";
import { paths } from "@/lib/paths";

/** Pages and routes for those who are not signed in. Everything else is the planner. */
const OPEN_TO_ALL = ["/sign-in", "/first-run", "/a/", "/api/"];

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Sets the headers of every answer, and spares the signed-out a page that would send them away anyway. It never
 * decides who may do what: loaders and actions read the actor themselves (lib/auth/actor.ts).
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  const isSignedIn = request.cookies.has(signInCookieName());
  const isOpen = OPEN_TO_ALL.some((path) => (path.endsWith("/") ? pathname.startsWith(path) : pathname === path));
  if (!isSignedIn && !isOpen && request.method === "GET") {
    return protect(NextResponse.redirect(new URL(paths.signIn(pathname + search), request.url)), policy, isSignedIn);
  }
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from the request's copy of the policy.
  headers.set("content-security-policy", policy);
  headers.set(PATH_HEADER, pathname + search);
  return protect(NextResponse.next({ request: { headers } }), policy, isSignedIn);
}

export const config = {
  // Files of the build and of public/ are the same for everybody; next.config.js has their headers.
  matcher: "/((?!_next/static|icon\\.svg|favicon\\.ico).*)",
};

function protect(response: NextResponse, policy: string, isSignedIn: boolean): NextResponse {
  response.headers.set("content-security-policy", policy);
  if (isSignedIn) response.headers.set("cache-control", "private, no-store");
  if (isHttps()) response.headers.set("strict-transport-security", `max-age=${YEAR_SECONDS}`);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // React rebuilds the server's stack traces with eval, in development only.
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    // Positions of bars and popovers are style attributes, which no nonce can allow.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
