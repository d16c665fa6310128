import type { Metadata } from "next";
import { AppearanceForm } from "@/components/account/appearance-form";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { PersonForm } from "@/components/account/person-form";
import { SignInList } from "@/components/account/sign-in-list";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import { loadAccount } from "@/lib/loaders/account";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { user, person, appearance, signIns } = await loadAccount();
  return (
    <>
      <PageHeader title="Account" />
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="you">
          <SectionHeader id="you" title="You" />
          <NameForm {...user} />
        </section>
        <section aria-labelledby="roster">
          <SectionHeader id="roster" title="On the roster" />
          <PersonForm {...person} />
        </section>
        <section aria-labelledby="appearance">
          <SectionHeader id="appearance" title="Appearance" />
          <AppearanceForm saved={appearance} />
        </section>
        <section aria-labelledby="password">
          <SectionHeader id="password" title="Password" />
          <PasswordForm email={user.email} />
        </section>
        <section aria-labelledby="sign-ins">
          <SectionHeader id="sign-ins" title="Where you are signed in" />
          <SignInList signIns={signIns} />
        </section>
      </div>
    </>
  );
}
