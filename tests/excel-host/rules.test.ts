import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

function onRange<R>(batch: (range: Excel.Range, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return client.Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1").getRange("C6:C8"), context));
}

describe("conditional formats", () => {
  it("keep a rule on text with its look", async () => {
    const found = await onRange(async (range, context) => {
      const rule = range.conditionalFormats.add(client.Excel.ConditionalFormatType.containsText);
      rule.textComparison.rule = { operator: "Contains", text: "Green" };
      rule.textComparison.format.fill.color = "#C6EFCE";
      rule.textComparison.format.font.color = "#006100";
      rule.textComparison.format.font.bold = true;
      rule.textComparison.load("rule,format/fill/color,format/font/color,format/font/bold");
      rule.load("type,priority,stopIfTrue");
      await context.sync();
      const { format } = rule.textComparison;
      return [
        rule.type,
        rule.priority,
        rule.stopIfTrue,
        rule.textComparison.rule,
        format.fill.color,
        format.font.color,
        format.font.bold,
      ];
    });
    expect(found).toEqual([
      "ContainsText",
      0,
      false,
      { operator: "Contains", text: "Green" },
      "#C6EFCE",
      "#006100",
      true,
    ]);
  });

  it("keep a rule on values and a rule by formula", async () => {
    const found = await onRange(async (range, context) => {
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=0.1", formula2: "=0.5", operator: "Between" };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$C6="Red"';
      value.cellValue.load("rule");
      custom.custom.rule.load("formula");
      await context.sync();
      return [value.cellValue.rule, custom.custom.rule.formula];
    });
    expect(found).toEqual([{ formula1: "=0.1", formula2: "=0.5", operator: "Between" }, '=$C6="Red"']);
  });

  it("put the newest rule first", async () => {
    const found = await onRange(async (range, context) => {
      const first = range.conditionalFormats.add("Custom");
      range.conditionalFormats.add("CellValue");
      first.load("priority");
      range.conditionalFormats.load("items/type");
      await context.sync();
      return [first.priority, range.conditionalFormats.items.map((rule) => rule.type)];
    });
    expect(found).toEqual([1, ["CellValue", "Custom"]]);
  });

  it("are refused in a kind that the rule is not", async () => {
    const found = await onRange(async (range, context) => {
      const rule = range.conditionalFormats.add("Custom");
      const other = rule.cellValueOrNullObject;
      other.load("rule");
      await context.sync();
      return other.isNullObject;
    });
    expect(found).toBe(true);
    const run = onRange(async (range, context) => {
      range.conditionalFormats.add("Custom").cellValue.load("rule");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  it("fail by name in the kinds that this host has not", async () => {
    const run = onRange(async (range, context) => {
      range.conditionalFormats.add("DataBar");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      message: "excel-host: conditional format of the kind DataBar is not implemented",
    });
  });

  it("go when they are cleared, and stay on cells beside", async () => {
    await onRange(async (range, context) => {
      range.conditionalFormats.add("Custom");
      range.getOffsetRange(0, 5).conditionalFormats.add("Custom");
      range.conditionalFormats.clearAll();
      await context.sync();
    });
    expect(client.host.workbook.sheet("Sheet1").conditionalFormats.map((rule) => rule.area.left)).toEqual([7]);
  });
});

describe("data validation", () => {
  it("keeps a list with its prompt and alert", async () => {
    const found = await onRange(async (range, context) => {
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "Green,Amber,Red" } };
      range.dataValidation.prompt = { showPrompt: true, title: "Status", message: "Choose one." };
      range.dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Status",
        message: "Choose one of the list.",
      };
      range.dataValidation.load("type,rule,prompt");
      await context.sync();
      return [range.dataValidation.type, range.dataValidation.rule.list?.source, range.dataValidation.prompt.title];
    });
    expect(found).toEqual(["List", "Green,Amber,Red", "Status"]);
  });

  it("is None where there is none, and after it is cleared", async () => {
    const found = await onRange(async (range, context) => {
      range.dataValidation.load("type");
      await context.sync();
      const before = range.dataValidation.type;
      range.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      range.dataValidation.clear();
      range.dataValidation.load("type");
      await context.sync();
      return [before, range.dataValidation.type];
    });
    expect(found).toEqual(["None", "None"]);
  });
});
