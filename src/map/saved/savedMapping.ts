import {
  array,
  boolean,
  custom,
  description,
  literal,
  nullable,
  nullish,
  object,
  optional,
  picklist,
  pipe,
  readonly,
  regex,
  string,
  transform,
  type InferOutput,
} from "valibot";
import { FIGURE_SPANS } from "../../domain/plan";
import { TABLE_SHAPES } from "../../domain/tableShape";
import { isRecord } from "../../json/readJson";
import { lacks, notOneOf } from "../../json/messages";
import { PERIOD_KINDS } from "../claims/columnClaim";
import { COLUMN_ROLES } from "../headings/columnRole";
import { HOLDS } from "../mapping";
import { HEADER_ROWS } from "./headerRows";

/** What roles were called in mappings of an earlier version of Outturn. */
const FORMER_ROLES: ReadonlyMap<string, string> = new Map([["peerGap", "peerDifference"]]);

/* Fields that version 1 of the file has too. */

export const FINGERPRINT = pipe(
  string("has a fingerprint that is not text"),
  description("the layout by which the table is known again, periods left out"),
);
export const HOLDS_WORD = pipe(picklist(HOLDS, notOneOf("holds", HOLDS)), description("what the table is about"));
export const HEADER = pipe(string("has a header that is not text"), description("the heading, without its period"));
export const ROLE = pipe(
  nullable(
    pipe(
      string(notOneOf("role", COLUMN_ROLES)),
      transform((role) => FORMER_ROLES.get(role) ?? role),
      picklist(COLUMN_ROLES, notOneOf("role", COLUMN_ROLES)),
    ),
  ),
  description("what the column holds; null where it is not used"),
);

const COLUMN = pipe(
  object(
    {
      header: HEADER,
      period: pipe(
        nullish(picklist(PERIOD_KINDS, notOneOf("period", PERIOD_KINDS)), null),
        description("the kind of period that the heading names; null where it names none"),
      ),
      role: ROLE,
    },
    lacks("a column"),
  ),
  readonly(),
);

/**
 * What a column was confirmed to hold: by its heading without the period in it, so that next quarter's column is known.
 */
export type SavedColumn = InferOutput<typeof COLUMN>;

const HEADER_ROWS_WRONG = "has headerRows that are not rows, such as 4 or 4-5, nor none";

const TABLE = pipe(
  object(
    {
      fingerprint: FINGERPRINT,
      sheet: pipe(
        string("has a sheet that is not text"),
        description("the sheet’s name; with `title` it tells apart tables of one layout"),
      ),
      title: pipe(string("has a title that is not text"), description("the words directly above the table")),
      holds: HOLDS_WORD,
      figures: pipe(
        nullish(picklist(FIGURE_SPANS, notOneOf("figures", FIGURE_SPANS)), null),
        description(
          "what the figures are for where no heading says: the period, or the year to date; null where nobody has said",
        ),
      ),
      shape: pipe(
        optional(nullable(picklist(TABLE_SHAPES, notOneOf("shape", TABLE_SHAPES))), "measuresDown"),
        description(
          "what stands in its rows and what in its headings; null where that is found by the table itself, " +
            "`measuresDown` where it is left out",
        ),
      ),
      organisation: pipe(
        nullish(string("has an organisation that is not text"), null),
        description(
          "of a table about several, the one whose figures are meant, as the table names it; null for the plan’s",
        ),
      ),
      reports: pipe(
        optional(nullable(picklist(PERIOD_KINDS, notOneOf("reports", PERIOD_KINDS)))),
        description(
          "the kind of period that the report was for when it was confirmed; of a plan for a whole year the latest " +
            "such part that has figures is then taken unasked",
        ),
      ),
      headerRows: pipe(
        nullish(pipe(string(HEADER_ROWS_WRONG), regex(HEADER_ROWS, HEADER_ROWS_WRONG)), null),
        description(
          "the sheet’s rows that are its headings, as `4`, `4-5` or `none`; null where they are found by the table " +
            "itself",
        ),
      ),
      byHeaderRows: pipe(
        optional(boolean("has a byHeaderRows that is neither true nor false")),
        description("true where `fingerprint` is the layout as it is read by `headerRows`; leave it as it is"),
      ),
      confirmedRows: pipe(
        optional(pipe(string(HEADER_ROWS_WRONG), regex(HEADER_ROWS, HEADER_ROWS_WRONG))),
        description(
          "the `headerRows` that `fingerprint` is read by; leave it as it is, so that other `headerRows` are known " +
            "for a correction",
        ),
      ),
      columns: pipe(
        array(COLUMN, "has no list of columns"),
        readonly(),
        description("its columns, each kind once; where none of them is in the table, they are proposed anew"),
      ),
    },
    lacks("a table"),
  ),
  readonly(),
);

/** A table as a person confirmed it. */
export type SavedTable = InferOutput<typeof TABLE>;

export const LABELS = pipe(
  nullish(
    custom<Readonly<Record<string, string>>>(
      (json) => isRecord(json) && Object.values(json).every((id) => typeof id === "string"),
      "has labels that do not each name an ID",
    ),
    {},
  ),
  description(
    'a row’s own words, each with the ID of the measure or action that they mean; `""` for none of those that they ' +
      "are only like",
  ),
);

/** The file of a mapping, as it is written now. */
export const MAPPING = pipe(
  object(
    {
      version: pipe(literal(2), description("of this form of file")),
      tables: pipe(array(TABLE, "has no list of tables"), readonly(), description("the tables that were confirmed")),
      labels: LABELS,
    },
    lacks("a mapping"),
  ),
  readonly(),
);

/** A mapping that a person has confirmed, as saved to a file or in the workbook. */
export type SavedMapping = InferOutput<typeof MAPPING>;
