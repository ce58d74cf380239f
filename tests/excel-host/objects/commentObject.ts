import { RangeRef } from "../model/rangeRef";
import type { Comment, Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { collection } from "../wire/collection";
import { HostType } from "../wire/hostObject";
import { rangeType } from "./rangeObject";

interface CommentOnSheet {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

const commentType: HostType<CommentOnSheet> = new HostType<CommentOnSheet>("Comment", () => ({
  identity: ({ comment }) => ({ Id: comment.id }),
  properties: {
    Id: { get: ({ comment }) => comment.id },
    AuthorName: { get: () => "A person" },
    Content: { get: ({ comment }) => comment.content },
  },
  methods: {
    GetLocation: ({ sheet, comment: { row, column } }) =>
      rangeType.of(new RangeRef(sheet, { top: row, left: column, bottom: row, right: column })),
  },
}));

type Kind = "comments" | "notes";

function on(sheet: Sheet, kind: Kind): readonly CommentOnSheet[] {
  return sheet[kind].map((comment) => ({ sheet, comment }));
}

function ofSheet(name: string, kind: Kind): HostType<Sheet> {
  return new HostType<Sheet>(name, () =>
    collection<Sheet, CommentOnSheet>({
      list: (sheet) => on(sheet, kind),
      object: (comment) => commentType.of(comment),
      matches: ({ comment }, key) => comment.id === key,
    }),
  );
}

function ofWorkbook(name: string, kind: Kind): HostType<Workbook> {
  return new HostType<Workbook>(name, () =>
    collection<Workbook, CommentOnSheet>({
      list: ({ sheets }) => sheets.flatMap((sheet) => on(sheet, kind)),
      object: (comment) => commentType.of(comment),
      matches: ({ comment }, key) => comment.id === key,
    }),
  );
}

/** `Worksheet.comments`: people make them, the add-in looks. */
export const commentsType = ofSheet("CommentCollection", "comments");

/** `Workbook.comments`. */
export const allCommentsType = ofWorkbook("CommentCollection", "comments");

/** `Worksheet.notes`, which answer as comments do. */
export const notesType = ofSheet("NoteCollection", "notes");

/** `Workbook.notes`. */
export const allNotesType = ofWorkbook("NoteCollection", "notes");

/** `Worksheet.shapes`, of which only the number is known. */
export const shapesType = new HostType<Sheet>("ShapeCollection", {
  methods: { GetCount: (sheet) => sheet.shapes.length },
});
