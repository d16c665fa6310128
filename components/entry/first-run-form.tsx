"use client";
import { useState } from "react";
import { reachServer } from "@/components/history/reach-server";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { SectionHeader } from "@/components/ui/section-header";
import { Select, type SelectGroup } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { firstRunAction } from "@/lib/actions/accounts";
import { EMAIL_MAX, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/account";
import type { Refusal } from "@/lib/domain/refusal";
import { STUDIO_LIMITS } from "@/lib/domain/studio";
import { paths } from "@/lib/paths";
import { signInWithPassword } from "./password-sign-in";
import { useBrowserZone } from "./use-browser-zone";

interface FirstRunFormProps {
  token: string;
  zones: readonly SelectGroup[];
}

/** The owner's account and the studio in one go; then it signs in with what was typed. */
export function FirstRunForm({ token, zones }: FirstRunFormProps) {
  const [refusal, setRefusal] = useState<Pick<Refusal, "message" | "fields"> | null>(null);
  const [isPending, setPending] = useState(false);
  const zone = useBrowserZone(zones);

  const submit = async (data: FormData) => {
    setPending(true);
    setRefusal(null);
    const reason = await setUp(token, data);
    if (reason === null) return window.location.assign(paths.today());
    setRefusal(reason);
    setPending(false);
  };

  const fields = refusal?.fields ?? {};
  return (
    <Form action={submit} label="Set up" className="flex flex-col gap-6">
      <FormError message={refusal?.message} />
      <section className="flex flex-col gap-3">
        <SectionHeader title="You, the owner" />
        <TextField
          label="Your name"
          name="name"
          maxLength={NAME_MAX}
          error={fields.name}
          autoComplete="name"
          autoFocus
          isRequired
        />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          maxLength={EMAIL_MAX}
          error={fields.email}
          autoComplete="username"
          isRequired
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          hint={`${PASSWORD_MIN} to ${PASSWORD_MAX} characters of any kind. A few words make a good one.`}
          error={fields.password}
          autoComplete="new-password"
          isRequired
        />
      </section>
      <section className="flex flex-col gap-3">
        <SectionHeader title="The studio" />
        <TextField
          label="Studio name"
          name="studioName"
          hint="A studio, a label, or your own set-up"
          maxLength={STUDIO_LIMITS.nameMax}
          error={fields.studioName}
          autoComplete="organization"
          isRequired
        />
        <Select
          label="Time zone"
          name="timeZone"
          options={zone.options}
          value={zone.value}
          onChange={zone.choose}
          hint="Sessions are planned in this zone. Rooms elsewhere can have their own."
          error={fields.timeZone}
        />
        <Checkbox name="withDemo">
          <span>
            Load the demo studio
            <span className="block text-small text-muted">
              Fictional people, projects and sessions to look around in. One press takes them out again.
            </span>
          </span>
        </Checkbox>
      </section>
      <Button type="submit" kind="primary" isPending={isPending} className="w-full sm:w-auto sm:self-start">
        Create the studio
      </Button>
    </Form>
  );
}

/** Null when the studio is there and this browser is signed in. */
async function setUp(token: string, data: FormData): Promise<Pick<Refusal, "message" | "fields"> | null> {
  const text = (name: string) => String(data.get(name) ?? "");
  const [email, password] = [text("email"), text("password")];
  const made = await reachServer(() =>
    firstRunAction({
      token,
      name: text("name"),
      email,
      password,
      studioName: text("studioName"),
      timeZone: text("timeZone"),
      withDemo: data.has("withDemo"),
    }),
  );
  if (!made.ok) return made;
  const fault = await signInWithPassword(email, password);
  return fault === null ? null : { message: `Your studio is ready, but signing in did not work: ${fault}` };
}
