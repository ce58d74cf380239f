import { itemNotFound } from "../wire/hostError";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

/**
 * A range as the client holds it: cells of one sheet. A range the client keeps has a reference id, and moves when
 * rows or columns are put in before it.
 */
export class RangeRef {
  readonly sheet: Sheet;
  area: Area;
  referenceId: string | null = null;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.area = area;
  }

  to(area: Area): RangeRef {
    return new RangeRef(this.sheet, area);
  }

  /** Refuses a range whose sheet has been deleted. */
  ensureAlive(): void {
    if (this.sheet.deleted) throw itemNotFound();
  }
}
