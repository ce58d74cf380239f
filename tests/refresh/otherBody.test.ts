import { expect, it } from "vitest";
import { openFindings } from "../../src/check/acceptFindings";
import { describeFinding } from "../../src/check/describeFinding";
import { nextReport } from "../../src/refresh/nextReport";
import { writtenReport } from "../../src/refresh/ourReport";
import type { WrittenReport } from "../../src/refresh/writtenReport";
import { BURGLARY, quarterChecked, quarterLook, quarterReport } from "./support/quarters";
import { WorkbookInMemory } from "./support/workbookInMemory";

it("a workbook of another organisation is an error until it is accepted, and none under another spelling", async () => {
  const q1 = await quarterReport(1, [BURGLARY]);
  const second = await quarterChecked(2, [BURGLARY]);
  const said = (organisation: string): string[] => {
    const base = JSON.parse(
      JSON.stringify(writtenReport(q1)).replaceAll("Made-up Council", organisation),
    ) as WrittenReport;
    const options = { report: quarterLook(2), by: null, accepted: [] };
    const { checkedExtract } = nextReport(base, new WorkbookInMemory(q1).found(), second, options);
    return openFindings(checkedExtract).map(describeFinding);
  };
  expect(said("Northmoor Council")[0]).toContain(
    "The workbook’s last report is of “Northmoor Council”, and this one is of “Made-up Council”",
  );
  expect(said("Made-Up  council")).toEqual(said("Made-up Council"));
});
