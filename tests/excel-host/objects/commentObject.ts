import type { Comment, Sheet } from "../model/sheet";
import { collection } from "../wire/collection";
import { HostType } from "../wire/hostObject";

const commentType = new HostType<Comment>("Comment", {
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id }, Content: { get: ({ content }) => content } },
});

/** `Worksheet.comments`: people make them, the add-in looks. */
export const commentsType = new HostType<Sheet>(
  "CommentCollection",
  collection<Sheet, Comment>({
    list: (sheet) => sheet.comments,
    object: (comment) => commentType.of(comment),
    matches: ({ id }, key) => id === key,
  }),
);

/** `Worksheet.shapes`, of which only the number is known. */
export const shapesType = new HostType<Sheet>("ShapeCollection", {
  methods: { GetCount: (sheet) => sheet.shapes.length },
});
