"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { changePasswordAction } from "@/lib/actions/accounts";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/account";

/** Changes the password. What was typed stays when it is refused and is gone when it is done. */
export function PasswordForm({ email }: { email: string }) {
  const [changes, setChanges] = useState(0);
  const { isPending, refusal, write } = useWrite();
  const submit = (data: FormData) =>
    write(
      () =>
        changePasswordAction({
          currentPassword: String(data.get("currentPassword")),
          newPassword: String(data.get("newPassword")),
        }),
      {
        say: "Password changed; all other browsers are signed out",
        isQuiet: true,
        onDone: () => setChanges((count) => count + 1),
      },
    );
  const fields = refusal?.fields ?? {};
  return (
    <Form label="Password" action={submit} key={changes}>
      <FormError message={refusal && !refusal.fields ? refusal.message : null} />
      {/* Password managers keep the new password under this name. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label="Current password"
        name="currentPassword"
        type="password"
        hint={`Up to ${PASSWORD_MAX} characters`}
        error={fields.currentPassword}
        autoComplete="current-password"
        isRequired
      />
      <TextField
        label="New password"
        name="newPassword"
        type="password"
        hint={`${PASSWORD_MIN} to ${PASSWORD_MAX} characters of any kind`}
        error={fields.newPassword}
        autoComplete="new-password"
        isRequired
      />
      <Button type="submit" isPending={isPending} className="self-start">
        Change password
      </Button>
    </Form>
  );
}
