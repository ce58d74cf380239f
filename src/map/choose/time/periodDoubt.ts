/** A question about the report's period, and the table that it is about. */
export interface PeriodDoubt {
  readonly table: number;
  readonly question: string;
}
