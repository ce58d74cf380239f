/** What is noted of a file or a table beside the cell and its words. */
export interface FileEvidence {
  readonly reason?: string;
  readonly header?: string;
  readonly cell?: string;
  readonly firstValue?: string;
  readonly firstAt?: string;
  readonly sheet?: string;
  readonly rows?: string;
  readonly columns?: string;
  readonly addresses?: string;
  /** The row from which a table's rows are data, as it was read and as it may be meant. */
  readonly dataFrom?: string;
  readonly dataMayBeFrom?: string;
  /** Where these are the same, the row in which its headings begin, as it was read and as it may be meant. */
  readonly headingsFrom?: string;
  readonly headingsMayBeFrom?: string;
  /** The rows of headings, and the shape, that a person gave, in words. */
  readonly headerRows?: string;
  readonly shape?: string;
  readonly sheets?: string;
  readonly formula?: string;
  readonly crlf?: string;
  readonly lf?: string;
  readonly cr?: string;
  readonly more?: string;
}
