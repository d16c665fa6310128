import { FieldMessages } from "@/components/ui/field-messages";
import { Stripe } from "@/components/ui/stripe";
import { STRIPES } from "@/lib/domain/project";

interface StripeFieldProps {
  code: string;
  value: number;
  onChange: (stripe: number) => void;
  error?: string | undefined;
  notice?: string | undefined;
}

const ALL = Array.from({ length: STRIPES }, (_, stripe) => stripe);

/** What a stripe is called, since no colour has a name here. */
export function stripeLabel(stripe: number): string {
  return `Stripe ${stripe + 1}`;
}

/** Which of the eight stripes: shown as the tape will look, code and all. */
export function StripeField({ code, value, onChange, error, notice }: StripeFieldProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="label mb-1">Stripe</legend>
      <div className="flex flex-wrap gap-1.5">
        {ALL.map((stripe) => (
          <label
            key={stripe}
            className="grid h-8 place-items-center rounded-control border border-transparent px-1 hover:border-control has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-focus touch:h-11 touch:px-2"
          >
            <input
              type="radio"
              name="stripe"
              value={stripe}
              aria-label={stripeLabel(stripe)}
              checked={stripe === value}
              onChange={() => onChange(stripe)}
              className="sr-only"
            />
            <Stripe stripe={stripe} code={code || "??"} />
          </label>
        ))}
      </div>
      <FieldMessages error={error} notice={notice} />
    </fieldset>
  );
}
