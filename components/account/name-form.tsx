"use client";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { renameAccountAction } from "@/lib/actions/accounts";
import { NAME_MAX } from "@/lib/domain/account";

/** The account's name: how the history signs what this account changes. */
export function NameForm({ name, email }: { name: string; email: string }) {
  const { isPending, refusal, write } = useWrite();
  return (
    <Form
      label="Your name"
      action={(data) => write(() => renameAccountAction({ name: String(data.get("name")) }), { say: "Name saved" })}
    >
      <TextField
        label="Name"
        name="name"
        defaultValue={name}
        hint="The history signs your changes with it"
        maxLength={NAME_MAX}
        error={refusal?.fields?.name}
        autoComplete="name"
        isRequired
      />
      <p className="flex flex-col gap-1">
        <span className="label">E-mail, for signing in</span>
        <span className="[overflow-wrap:anywhere]">{email}</span>
      </p>
      <Button type="submit" isPending={isPending} className="self-start">
        Save name
      </Button>
    </Form>
  );
}
