"use client";
import { useState } from "react";
import { useWrite } from "@/components/history/use-write";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { namedOptions } from "@/components/ui/named-options";
import { Select } from "@/components/ui/select";
import { linkPersonAction } from "@/lib/actions/accounts";
import { paths } from "@/lib/paths";

interface PersonFormProps {
  /** who of the roster the account is; null for nobody */
  id: string | null;
  /** people whom no other account is */
  choices: readonly { id: string; name: string }[];
}

/** Which person of the roster signs in with this account: it leads to their calls, and they may say when they are away. */
export function PersonForm({ id, choices }: PersonFormProps) {
  const { isPending, refusal, write } = useWrite();
  const [picked, setPicked] = useState(id ?? "");
  const name = choices.find((choice) => choice.id === picked)?.name;
  const save = () =>
    write(() => linkPersonAction({ personId: picked === "" ? null : picked }), {
      say: name === undefined ? "This account is nobody of the roster now" : `You are ${name}`,
    });
  return (
    <Form label="Who you are on the roster" action={save}>
      <Select
        label="I am …"
        options={namedOptions("Nobody of the roster", choices)}
        value={picked}
        onChange={setPicked}
        hint="Then My calls shows what you are called to, and you say when you are away"
        error={refusal?.message}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isPending={isPending}>
          Save who I am
        </Button>
        {id === null ? null : <LinkButton href={paths.me()}>My calls</LinkButton>}
      </div>
    </Form>
  );
}
