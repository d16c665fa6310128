const STRIPES = [
  "bg-stripe-0",
  "bg-stripe-1",
  "bg-stripe-2",
  "bg-stripe-3",
  "bg-stripe-4",
  "bg-stripe-5",
  "bg-stripe-6",
  "bg-stripe-7",
] as const;

interface StripeProps {
  /** 0 to 7 */
  stripe: number;
  /** Two letters: eight hues alone are not safe to tell apart. */
  code: string;
}

/** The colour of a stripe, for an edge; never without the letters beside it. */
export function stripeClass(stripe: number): string {
  return STRIPES[stripe] ?? STRIPES[0];
}

/** Tape on a fader: a coloured edge and a two-letter code. */
export function Stripe({ stripe, code }: StripeProps) {
  return (
    <span className="digits inline-flex h-5 shrink-0 items-stretch overflow-clip rounded-[3px] border border-line bg-raised text-ink">
      <span className={`w-1 ${stripeClass(stripe)}`} />
      <span className="px-1 leading-[1.125rem]">{code}</span>
    </span>
  );
}
