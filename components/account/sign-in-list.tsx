"use client";
import { signOut } from "@/components/frame/sign-out";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { endSignInAction } from "@/lib/actions/accounts";

export interface SignInRow {
  id: string;
  /** "Firefox on Windows", with a number where several are called that */
  browser: string;
  sinceText: string;
  lastSeenText: string;
  isThis: boolean;
}

/** Where the account is signed in: this browser, then the one used last. */
export function SignInList({ signIns }: { signIns: readonly SignInRow[] }) {
  const { isPending, write } = useWrite();
  return (
    <ul className="panel divide-y divide-line">
      {signIns.map(({ id, browser, sinceText, lastSeenText, isThis }) => (
        <li key={id} className="flex min-h-(--row) flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-2">
              {browser}
              {isThis ? <Chip>This browser</Chip> : null}
            </p>
            <p className="text-small text-muted">
              Since <span className="digits">{sinceText}</span>
              {isThis ? (
                " · in use now"
              ) : (
                <>
                  {" · last used "}
                  <span className="digits">{lastSeenText}</span>
                </>
              )}
            </p>
          </div>
          {isThis ? (
            <Button size="small" onPress={() => void signOut()}>
              Sign out
            </Button>
          ) : (
            <Button
              size="small"
              isDisabled={isPending}
              aria-label={`End ${browser}, last used ${lastSeenText}`}
              onPress={() => write(() => endSignInAction({ signInId: id }), { say: `${browser} is signed out` })}
            >
              End
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
