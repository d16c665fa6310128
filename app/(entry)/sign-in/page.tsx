import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntryFrame } from "@/components/entry/entry-frame";
import { SignInForm } from "@/components/entry/sign-in-form";
import { loadSignIn } from "@/lib/loaders/account";
import { safeNext } from "@/lib/paths";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const goal = safeNext(typeof next === "string" ? next : null);
  const { isSignedIn, isSetUp } = await loadSignIn();
  if (isSignedIn) redirect(goal);
  if (!isSetUp) {
    return (
      <EntryFrame title="Not set up yet" lead="Nobody has an account here so far.">
        <p>
          Open the address that <code className="digits">npm start</code> printed: it ends with a one-time code and
          leads to the set-up. Each start prints a new one.
        </p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title="Sign in" lead="With the e-mail address and password of your account.">
      <SignInForm next={goal} />
    </EntryFrame>
  );
}
