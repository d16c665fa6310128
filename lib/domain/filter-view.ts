/** One choice of a filter, with how many rows it would leave. */
export interface FilterOption {
  value: string;
  label: string;
  count: number;
}
