"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { signInWithPassword } from "./password-sign-in";

/** @param next a path of this site (see safeNext) */
export function SignInForm({ next }: { next: string }) {
  const [fault, setFault] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (data: FormData) => {
    setPending(true);
    setFault(null);
    const reason = await signInWithPassword(String(data.get("email")), String(data.get("password")));
    // A whole new page: nothing that was shown to somebody else stays in the browser's memory.
    if (reason === null) return window.location.assign(next);
    setFault(reason);
    setPending(false);
  };
  return (
    <Form action={submit} label="Sign in">
      <FormError message={fault} />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" autoFocus isRequired />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      <Button type="submit" kind="primary" isPending={isPending} className="mt-1 w-full sm:w-auto sm:self-start">
        Sign in
      </Button>
    </Form>
  );
}
