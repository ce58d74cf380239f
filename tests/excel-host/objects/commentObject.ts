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
  properties: { Id: { get: ({ comment }) => comment.id }, Content: { get: ({ comment }) => comment.content } },
  methods: {
    GetLocation: ({ sheet, comment: { row, column } }) =>
      rangeType.of(new RangeRef(sheet, { top: row, left: column, bottom: row, right: column })),
  },
}));

function on(sheet: Sheet): readonly CommentOnSheet[] {
  return sheet.comments.map((comment) => ({ sheet, comment }));
}

/** `Worksheet.comments`: people make them, the add-in looks. */
export const commentsType = new HostType<Sheet>("CommentCollection", () =>
  collection<Sheet, CommentOnSheet>({
    list: on,
    object: (comment) => commentType.of(comment),
    matches: ({ comment }, key) => comment.id === key,
  }),
);

/** `Workbook.comments`. */
export const allCommentsType = new HostType<Workbook>("CommentCollection", () =>
  collection<Workbook, CommentOnSheet>({
    list: ({ sheets }) => sheets.flatMap(on),
    object: (comment) => commentType.of(comment),
    matches: ({ comment }, key) => comment.id === key,
  }),
);

/** `Worksheet.shapes`, of which only the number is known. */
export const shapesType = new HostType<Sheet>("ShapeCollection", {
  methods: { GetCount: (sheet) => sheet.shapes.length },
});
