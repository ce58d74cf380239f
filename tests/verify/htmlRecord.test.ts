import { expect, it } from "vitest";
import { htmlWithRecord, recordOfHtml } from "../../src/verify/htmlRecord";

it("a page carries a record of 40,000 letters whole, which is longer than a cell of Excel", () => {
  const record = `40000:${"aB3+/".repeat(8000)}==`;
  expect(recordOfHtml(htmlWithRecord("<html><head><style></style></head></html>\n", record))).toBe(record);
});
