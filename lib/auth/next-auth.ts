import "server-only";
import type { AuthOptions } from "next-auth";
import credentialsProvider from "next-auth/providers/credentials";
import { endSignInById } from "@/lib/data/sign-ins";
import { env, nextAuthSecret } from "@/lib/env";
import { paths } from "@/lib/paths";
import { rememberAppearance } from "./appearance-cookies";
import { clientAddress } from "./client-address";
import { signInWithPassword } from "./sign-in";
import { isHttps, SIGN_IN_SECONDS, signInCookieName } from "./sign-in-cookie";

/**
 * next-auth's settings. The token in the cookie carries the id of a sign-in row and nothing else: what that row says
 * at the moment of a request decides (see actor.ts), so that nobody stays signed in by a token alone.
 */
export function authOptions(): AuthOptions {
  const secure = isHttps();
  return {
    secret: nextAuthSecret(),
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: signInCookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    session: { strategy: "jwt", maxAge: SIGN_IN_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn(), signOut: paths.account() },
    providers: [
      credentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const { email, password } = credentials ?? {};
          if (typeof email !== "string" || typeof password !== "string") return null;
          const header = (name: string) => String(request.headers?.[name] ?? "");
          const address = clientAddress(header("x-forwarded-for"), env().trustProxy);
          const attempt = { email, password, address, userAgent: header("user-agent") };
          const outcome = await signInWithPassword(attempt, new Date());
          // next-auth hands the message of an error to the form, and nothing else.
          if (!outcome.ok) throw new Error(outcome.fault);
          await rememberAppearance(outcome.appearance);
          return { id: outcome.signInId };
        },
      }),
    ],
    callbacks: {
      // `user` is there right after `authorize`; later the token comes back as it was made.
      jwt: ({ token, user }) => ({ signInId: user ? user.id : token.signInId }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.signInId === "string") await endSignInById(token.signInId, new Date());
      },
    },
  };
}
